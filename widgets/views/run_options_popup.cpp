#include "widgets/views/run_options_popup.h"

#include "widgets/views/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kNoteWidthPx = 330;
constexpr int kMostPasses = 1000;
constexpr int kMostThreads = 1024;

QSpinBox* spin(const char* name, int from, int to) {
    auto* box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(from, to);
    box->setMinimumWidth(130);
    return box;
}

}  // namespace

RunOptionsPopup::RunOptionsPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_title(new QLabel),
      m_implementation(new QComboBox),
      m_threads(spin("threadsSpin", 0, kMostThreads)),
      m_warmup(spin("warmupSpin", 0, kMostPasses)),
      m_repeat(spin("repeatSpin", 1, kMostPasses)),
      m_maxTiles(spin("maxTilesSpin", 2, 9)),
      m_resizeOrder(new QComboBox),
      m_reset(new QPushButton) {
    setObjectName(QStringLiteral("runOptionsPopup"));
    setFrameShape(QFrame::StyledPanel);
    m_implementation->setObjectName(QStringLiteral("implementationCombo"));
    m_resizeOrder->setObjectName(QStringLiteral("resizeOrderCombo"));
    m_reset->setObjectName(QStringLiteral("resetRunOptions"));
    m_title->setProperty("section", true);
    for (const char* value : {"auto", "reference", "fused"}) m_implementation->addItem(QString(), QLatin1String(value));
    // This version has one implementation: the other is named, so that it is known to come.
    qobject_cast<QStandardItemModel*>(m_implementation->model())->item(2)->setEnabled(false);
    m_resizeOrder->addItem(QString(), static_cast<int>(ResizeOrder::Pillow12));
    m_resizeOrder->addItem(QString(), static_cast<int>(ResizeOrder::Pillow13));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_title, 0, 0, 1, 2);
    int row = 1;
    for (QWidget* field :
         {static_cast<QWidget*>(m_implementation), static_cast<QWidget*>(m_threads), static_cast<QWidget*>(m_warmup),
          static_cast<QWidget*>(m_repeat), static_cast<QWidget*>(m_maxTiles), static_cast<QWidget*>(m_resizeOrder)}) {
        auto* label = new QLabel;
        label->setBuddy(field);
        auto* note = new QLabel;
        note->setWordWrap(true);
        note->setFont(sizedFont(this, -1));
        note->setMinimumWidth(kNoteWidthPx);
        setMuted(note);
        m_labels << label;
        m_notes << note;
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
        grid->addWidget(note, row + 1, 0, 1, 2);
        grid->setRowMinimumHeight(row + 2, 4);
        row += 3;
    }
    grid->addWidget(m_reset, row, 1, Qt::AlignRight);

    for (QSpinBox* box : {m_threads, m_warmup, m_repeat, m_maxTiles}) {
        connect(box, &QSpinBox::valueChanged, this, &RunOptionsPopup::changed);
    }
    for (QComboBox* box : {m_implementation, m_resizeOrder}) {
        connect(box, &QComboBox::currentIndexChanged, this, &RunOptionsPopup::changed);
    }
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setChoice(RunChoice{});
        Q_EMIT changed();
    });
    setChoice(RunChoice{});
    retranslate();
}

void RunOptionsPopup::writeTo(RunChoice& choice) const {
    choice.implementation = m_implementation->currentData().toString().toStdString();
    choice.threads = m_threads->value();
    choice.warmup = m_warmup->value();
    choice.repeat = m_repeat->value();
    choice.maxTiles = m_maxTiles->value();
    choice.resizeOrder = static_cast<ResizeOrder>(m_resizeOrder->currentData().toInt());
}

void RunOptionsPopup::setChoice(const RunChoice& choice) {
    const QSignalBlocker quietly(this);
    m_implementation->setCurrentIndex(std::max(0, m_implementation->findData(QString::fromStdString(choice.implementation))));
    m_threads->setValue(choice.threads);
    m_warmup->setValue(choice.warmup);
    m_repeat->setValue(choice.repeat);
    m_maxTiles->setValue(choice.maxTiles);
    m_resizeOrder->setCurrentIndex(std::max(0, m_resizeOrder->findData(static_cast<int>(choice.resizeOrder))));
}

void RunOptionsPopup::setUsableCores(int cores) {
    m_cores = cores;
    retranslate();
}

bool RunOptionsPopup::isCustom() const {
    RunChoice now;
    writeTo(now);
    return !(now == RunChoice{});
}

void RunOptionsPopup::openBelow(const QWidget* anchor) {
    m_anchor = anchor;
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (const QScreen* screen = anchor->screen()) {
        const QRect free = screen->availableGeometry();
        at.setX(std::max(free.left(), std::min(at.x(), free.right() - width())));
        at.setY(std::max(free.top(), std::min(at.y(), free.bottom() - height())));
    }
    move(at);
    show();
    m_implementation->setFocus(Qt::PopupFocusReason);
}

void RunOptionsPopup::mousePressEvent(QMouseEvent* event) {
    // A press on what opened it closes it; passed on, it would open it again.
    const bool onAnchor = m_anchor && m_anchor->rect().contains(m_anchor->mapFromGlobal(event->globalPosition().toPoint()));
    setAttribute(Qt::WA_NoMouseReplay, onAnchor);
    QFrame::mousePressEvent(event);
}

void RunOptionsPopup::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void RunOptionsPopup::retranslate() {
    const QStringList labels{tr("Implementation"), tr("Threads"),    tr("Warm-up passes"),
                             tr("Timed passes"),   tr("Most tiles"), tr("Resize order")};
    const QStringList notes{
        tr("reference: plain LibTorch, as the official code computes it. fused: not in this version."),
        tr("Processor threads of a run; the window keeps answering whatever is set."),
        tr("Passes before the timed ones, so that caches and clocks have settled. They are not counted."),
        tr("Of more than one, times are medians with the spread from p5 to p95; values are those of the last."),
        tr("Gundam cuts a page into at most this many tiles of 640 pixels."),
        tr("Pillow 13 resizes rows first for some pages: the pixels differ from older Pillow's.")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(labels[i]);
        m_notes[i]->setText(notes[i]);
        m_labels[i]->buddy()->setAccessibleName(labels[i]);
        m_labels[i]->buddy()->setAccessibleDescription(notes[i]);
    }
    m_title->setText(tr("How runs are made"));
    m_implementation->setItemText(0, tr("auto: reference"));
    m_implementation->setItemText(1, tr("reference"));
    m_implementation->setItemText(2, tr("fused (not in this version)"));
    m_resizeOrder->setItemText(0, tr("Pillow before 13"));
    m_resizeOrder->setItemText(1, tr("Pillow 13"));
    m_threads->setSpecialValueText(m_cores > 0 ? tr("all %1").arg(m_cores) : tr("all"));
    m_reset->setText(tr("Defaults"));
}

}  // namespace deepscope
