#include "widgets/views/diff_empty.h"

#include "widgets/views/diff_side_card.h"
#include "widgets/views/theme.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>

namespace deepscope {

namespace {

constexpr int kTextPx = 640;

}  // namespace

DiffEmpty::DiffEmpty(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel),
      m_text(new QLabel),
      m_steps(new QLabel),
      m_dumps(new QToolButton),
      m_thisRun(new QToolButton),
      m_again(new QToolButton) {
    setObjectName(QStringLiteral("diffEmpty"));
    setAcceptDrops(true);
    m_heading->setFont(sizedFont(this, 6, true));
    m_steps->setObjectName(QStringLiteral("diffSteps"));
    setMuted(m_steps);
    for (QLabel* label : {m_heading, m_text, m_steps}) {
        label->setWordWrap(true);
    }
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dumps->setObjectName(QStringLiteral("diffStartDumps"));
    m_thisRun->setObjectName(QStringLiteral("diffStartRun"));
    m_again->setObjectName(QStringLiteral("diffStartAgain"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QToolButton* button : {m_dumps, m_thisRun, m_again}) {
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* page = new QWidget;
    page->setMaximumWidth(kTextPx);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addWidget(m_steps);
    column->addStretch(3);
    auto* layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(page, 100);
    layout->addStretch(1);
    layout->setContentsMargins(24, 12, 24, 12);

    connect(m_dumps, &QToolButton::clicked, this, &DiffEmpty::dumpsRequested);
    connect(m_thisRun, &QToolButton::clicked, this, &DiffEmpty::thisRunRequested);
    connect(m_again, &QToolButton::clicked, this,
            [this] { Q_EMIT againRequested(m_again->mapToGlobal(QPoint(0, m_again->height()))); });
    retranslate();
    setHasRun(false);
}

void DiffEmpty::setHasRun(bool has) {
    m_hasRun = has;
    m_thisRun->setEnabled(has);
    m_again->setEnabled(has);
    retranslate();
}

void DiffEmpty::retranslate() {
    setAccessibleName(tr("How to start a diff"));
    m_heading->setText(tr("Where does a port diverge?"));
    m_text->setText(
        tr("Compare the tensors of two runs tap by tap: the first one that leaves what rounding may do is named, with the place "
           "on the page that is hit worst, and the mistakes that ports are known to make are tried until one explains it."));
    m_dumps->setText(tr("Open two dumps…"));
    m_thisRun->setText(tr("This run against a dump…"));
    m_again->setText(tr("This run against the same at…"));
    const QString none = tr("Run a page in Inspect first");
    m_dumps->setToolTip(tr("Ours first, then the port's"));
    m_thisRun->setToolTip(m_hasRun ? tr("The run that Inspect shows is A; choose the port's dump as B") : none);
    m_again->setToolTip(m_hasRun ? tr("Run the page again with another type, device, implementation or thread count") : none);
    for (QToolButton* button : {m_dumps, m_thisRun, m_again}) button->setAccessibleName(button->text());
    m_steps->setText(
        tr("<p>Or drop a dump here: .safetensors, .npz or a folder of .npy; two at once are A and B.</p>"
           "<p><b>A dump of a port in PyTorch:</b> put <code>tools/dump_reference.py</code> beside your code and run the "
           "page inside <code>with TapRecorder(model) as taps:</code>, then <code>taps.write(\"theirs.safetensors\", "
           "image=\"page.png\", mode=\"base\")</code>.</p>"
           "<p><b>From anything else:</b> write arrays under tap names (<code>global/sam.blocks.3</code>), or under names "
           "of your own with a name map. A handful of tensors is enough.</p>"
           "<p><b>Of this encoder:</b> <code>deepscope encode page.png --mode base --dtype f32 --taps all --dump "
           "ours.safetensors</code></p><p>Step by step: docs/porting.md</p>"));
}

void DiffEmpty::dragEnterEvent(QDragEnterEvent* event) {
    if (!DiffSideCard::droppedPaths(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void DiffEmpty::dropEvent(QDropEvent* event) {
    const QStringList paths = DiffSideCard::droppedPaths(event->mimeData());
    if (paths.isEmpty()) return;
    event->acceptProposedAction();
    Q_EMIT pathsDropped(paths);
}

void DiffEmpty::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace deepscope
