#include "widgets/views/compare_bar.h"

#include "encoder/image/mode.h"
#include "widgets/models/run_text.h"
#include "widgets/views/compact_combo.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deepscope {

namespace {

constexpr int kSideStepPx = 64;
constexpr int kSmallestSidePx = 256;
constexpr int kLargestSidePx = 2048;
constexpr int kNarrowestPx = 320;

QString toQString(const std::string& text) {
    return QString::fromStdString(text);
}

QString titleOf(const std::string& mode) {
    return modeTitle(parseMode(mode));
}

void select(CompactCombo* combo, const QVariant& value) {
    const QSignalBlocker quiet(combo);
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
    combo->updateGeometry();
    combo->update();
}

/// A click leaves the keyboard with the panes, where Space and the arrows are.
template <class Control>
Control* named(Control* control, const char* name) {
    control->setObjectName(QLatin1String(name));
    control->setFocusPolicy(Qt::TabFocus);
    return control;
}

}  // namespace

CompareBar::CompareBar(QWidget* parent)
    : QWidget(parent),
      m_page(named(new CompactCombo, "comparePageCombo")),
      m_stage(named(new CompactCombo, "compareStageCombo")),
      m_look(named(new CompactCombo, "compareLookCombo")),
      m_channel(new QSpinBox),
      m_run(named(new QPushButton, "compareRunButton")),
      m_export(named(new QToolButton, "compareExportButton")),
      m_modeRow(new QHBoxLayout),
      m_custom(named(new QToolButton, "compareCustomButton")),
      m_measure(named(new CompactCombo, "compareMeasureCombo")),
      m_referenceCombo(named(new CompactCombo, "compareReferenceCombo")),
      m_otherCombo(named(new CompactCombo, "compareOtherCombo")) {
    setObjectName(QStringLiteral("compareBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_channel->setObjectName(QStringLiteral("compareChannelSpin"));
    m_channel->setWrapping(true);
    m_channel->setKeyboardTracking(false);
    m_channel->hide();
    for (CompactCombo* combo : {m_page, m_referenceCombo, m_otherCombo}) combo->setCompact(true);
    auto* upper = new QHBoxLayout;
    auto* lower = new QHBoxLayout;
    for (QHBoxLayout* row : {upper, lower}) row->setSpacing(6);
    for (QWidget* each : std::initializer_list<QWidget*>{m_page, m_stage, m_look, m_channel}) upper->addWidget(each);
    upper->addStretch(1);
    m_tiles = toggle(upper, "compareTilesButton", &CompareBar::tilesChosen);
    upper->addWidget(m_run);
    upper->addWidget(m_export);
    m_modeRow->setSpacing(0);
    lower->addLayout(m_modeRow);
    lower->addWidget(m_custom);
    lower->addSpacing(10);
    m_link = toggle(lower, "compareLinkButton", &CompareBar::linkingChosen);
    m_range = toggle(lower, "compareRangeButton", &CompareBar::oneRangeChosen);
    lower->addStretch(1);
    lower->addWidget(m_measure);
    lower->addWidget(m_referenceCombo);
    lower->addSpacing(10);
    lower->addWidget(m_otherCombo);
    m_wipe = toggle(lower, "compareWipeButton", &CompareBar::wipingChosen);
    auto* layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(6);
    layout->addLayout(upper);
    layout->addLayout(lower);

    connect(m_page, &QComboBox::activated, this, [this] { Q_EMIT pageChosen(m_page->currentData().toInt()); });
    connect(m_stage, &QComboBox::activated, this,
            [this] { Q_EMIT stageChosen(m_stage->currentData().toString().toStdString()); });
    connect(m_look, &QComboBox::activated, this, [this] {
        TapView look = m_state.look;
        look.kind = static_cast<ViewKind>(m_look->currentData().toInt());
        Q_EMIT lookChosen(look);
    });
    connect(m_channel, &QSpinBox::valueChanged, this, [this](int channel) {
        TapView look = m_state.look;
        look.channel = channel;
        Q_EMIT lookChosen(look);
    });
    connect(m_measure, &QComboBox::activated, this,
            [this] { Q_EMIT measureChosen(static_cast<GridMeasure>(m_measure->currentData().toInt())); });
    connect(m_referenceCombo, &QComboBox::activated, this,
            [this] { Q_EMIT referenceChosen(m_referenceCombo->currentData().toString().toStdString()); });
    connect(m_otherCombo, &QComboBox::activated, this,
            [this] { Q_EMIT otherChosen(m_otherCombo->currentData().toString().toStdString()); });
    connect(m_run, &QPushButton::clicked, this, &CompareBar::runWanted);
    connect(m_export, &QToolButton::clicked, this, &CompareBar::exportWanted);
    connect(m_custom, &QToolButton::clicked, this, &CompareBar::askForSide);
    retranslate();
}

QToolButton* CompareBar::toggle(QHBoxLayout* row, const char* name, void (CompareBar::*chosen)(bool)) {
    auto* button = named(new QToolButton, name);
    button->setCheckable(true);
    connect(button, &QToolButton::clicked, this, chosen);
    row->addWidget(button);
    return button;
}

void CompareBar::setPages(const std::vector<std::pair<int, QString>>& pages, int current) {
    const QSignalBlocker quiet(m_page);
    m_page->clear();
    for (const auto& [page, name] : pages) m_page->addEntry(name, fontMetrics().elidedText(name, Qt::ElideMiddle, 170), page);
    m_page->setEnabled(!pages.empty());
    select(m_page, current);
}

void CompareBar::setStages(const std::vector<Named>& stages) {
    const QSignalBlocker quiet(m_stage);
    m_stage->clear();
    for (const auto& [stage, name] : stages) m_stage->addEntry(name, name, toQString(stage));
    select(m_stage, toQString(m_state.stage));
}

void CompareBar::setOffers(const std::vector<ViewOffer>& offers, int channels) {
    m_offers = offers;
    const QSignalBlocker quiet(m_look);
    m_look->clear();
    for (const ViewOffer& offer : offers) {
        const QString name = offer.kind == ViewKind::Components ? tr("PCA, shared") : viewName(offer.kind);
        m_look->addEntry(offer.whyNot.isEmpty() ? name : tr("%1 (%2)").arg(name, offer.whyNot), name,
                         static_cast<int>(offer.kind));
        m_look->setEntryEnabled(m_look->count() - 1, offer.whyNot.isEmpty(), offer.whyNot);
    }
    m_look->setVisible(!offers.empty());
    select(m_look, static_cast<int>(m_state.look.kind));
    const QSignalBlocker quietChannel(m_channel);
    m_channel->setRange(0, std::max(0, channels - 1));
    m_channel->setValue(m_state.look.channel);
    m_channel->setVisible(!offers.empty() && m_state.look.kind == ViewKind::Channel);
}

void CompareBar::setState(const CompareState& state, const std::string& reference, const std::string& other, bool hasTiles) {
    const bool sameModes = state.modes == m_state.modes && m_modes.size() >= state.modes.size() && reference == m_reference;
    m_state = state;
    m_reference = reference;
    m_other = other;
    m_hasTiles = hasTiles;
    select(m_stage, toQString(state.stage));
    select(m_look, static_cast<int>(state.look.kind));
    const QSignalBlocker quiet(m_channel);
    m_channel->setValue(state.look.channel);
    m_channel->setVisible(!m_offers.empty() && state.look.kind == ViewKind::Channel);
    if (!sameModes) fillModes();
    m_link->setChecked(state.linked);
    m_range->setChecked(state.oneRange);
    m_wipe->setChecked(state.wiping);
    m_wipe->setEnabled(state.modes.size() > 1);
    m_tiles->setChecked(state.tiles);
    m_tiles->setVisible(hasTiles);
    select(m_measure, static_cast<int>(state.measure));
    select(m_referenceCombo, toQString(reference));
    select(m_otherCombo, toQString(other));
}

void CompareBar::fillModes() {
    std::vector<std::string> all;
    for (const Mode& mode : namedModes()) all.push_back(mode.name());
    for (const std::string& mode : m_state.modes) {
        if (std::find(all.begin(), all.end(), mode) == all.end()) all.push_back(mode);
    }
    while (m_modes.size() < all.size()) {
        auto* button = named(new QToolButton, "compareModeButton");
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this,
                [this, button](bool on) { toggleMode(button->property("mode").toString().toStdString(), on); });
        m_modeRow->addWidget(button);
        m_modes.push_back(button);
    }
    for (std::size_t i = 0; i < m_modes.size(); ++i) {
        QToolButton* button = m_modes[i];
        button->setVisible(i < all.size());
        if (i >= all.size()) continue;
        const std::string& mode = all[i];
        button->setObjectName(QStringLiteral("compareMode_") + toQString(mode));
        button->setProperty("mode", toQString(mode));
        button->setText(titleOf(mode));
        button->setChecked(std::find(m_state.modes.begin(), m_state.modes.end(), mode) != m_state.modes.end());
        button->setAccessibleName(tr("Compare mode %1").arg(titleOf(mode)));
        button->setToolTip(button->isChecked() ? tr("Take %1 out").arg(titleOf(mode)) : tr("Add %1").arg(titleOf(mode)));
    }
    for (CompactCombo* combo : {m_referenceCombo, m_otherCombo}) {
        const QSignalBlocker quiet(combo);
        combo->clear();
        for (const std::string& mode : m_state.modes) {
            const QString title = titleOf(mode);
            combo->addEntry(title, combo == m_otherCombo ? tr("flip to %1").arg(title) : tr("to %1").arg(title), toQString(mode));
        }
    }
    select(m_referenceCombo, toQString(m_reference));
    select(m_otherCombo, toQString(m_other));
}

void CompareBar::toggleMode(const std::string& mode, bool on) {
    std::vector<std::string> modes = m_state.modes;
    const auto found = std::find(modes.begin(), modes.end(), mode);
    if (on && found == modes.end() && modes.size() < CompareState::kMostModes) modes.push_back(mode);
    if (!on && found != modes.end() && modes.size() > 1) modes.erase(found);
    // Named ones stay in their order, smallest first; sides of one's own follow.
    const auto place = [](const std::string& name) {
        const Mode each = parseMode(name);
        return each.kind == ModeKind::Custom ? 100 + each.globalSidePx : static_cast<int>(each.kind);
    };
    std::sort(modes.begin(), modes.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    fillModes();  // the last one cannot be taken out: its button comes back
    if (modes != m_state.modes) Q_EMIT modesChosen(modes);
}

void CompareBar::askForSide() {
    bool ok = false;
    const int side = QInputDialog::getInt(this, tr("Other side"), tr("Side in pixels, a multiple of 64 from 256 to 2048:"), 768,
                                          kSmallestSidePx, kLargestSidePx, kSideStepPx, &ok);
    if (!ok) return;
    const Mode mode{ModeKind::Custom,
                    std::clamp((side + kSideStepPx / 2) / kSideStepPx * kSideStepPx, kSmallestSidePx, kLargestSidePx)};
    toggleMode(mode.name(), true);
}

void CompareBar::setMissing(int missing, bool canRun, const QString& whyNot) {
    m_missing = missing;
    m_canRun = canRun;
    m_whyNot = whyNot;
    showMissing();
}

void CompareBar::showMissing() {
    m_run->setText(m_missing > 0 ? tr("Run these %n", "", m_missing) : tr("Run again"));
    m_run->setEnabled(m_canRun);
    const bool quiet = m_missing == 0;
    if (m_run->property("quiet") != quiet) {
        m_run->setProperty("quiet", quiet);
        m_run->style()->unpolish(m_run);
        m_run->style()->polish(m_run);
    }
    m_run->setToolTip(!m_canRun       ? m_whyNot
                      : m_missing > 0 ? tr("Runs the modes that have no run yet, smallest first (F5)")
                                      : tr("Every mode has run; runs them all again (F5)"));
    m_run->setAccessibleName(m_run->text());
}

QSize CompareBar::minimumSizeHint() const {
    return {kNarrowestPx, QWidget::minimumSizeHint().height()};
}

void CompareBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void CompareBar::retranslate() {
    const auto words = [](QWidget* control, const QString& name, const QString& tip) {
        control->setAccessibleName(name);
        control->setToolTip(tip.isEmpty() ? name : tip);
    };
    words(m_page, tr("Page"), tr("Page that is compared"));
    words(m_stage, tr("Stage"), tr("Stage that every pane shows"));
    words(m_look, tr("Way to look"), {});
    words(m_channel, tr("Channel"), {});
    m_export->setText(tr("Export table…"));
    words(m_export, tr("Export table"), tr("Figures of all modes as CSV or JSON"));
    m_custom->setText(QStringLiteral("+"));
    words(m_custom, tr("Another side"), tr("Compare a square of another side"));
    m_tiles->setText(tr("Tiles"));
    words(m_tiles, tr("Tiles"), tr("Shows the mosaic of a tiled page's tiles; off, its global view"));
    m_link->setText(tr("Link"));
    words(m_link, tr("Link pan and zoom"), tr("All panes pan and zoom together"));
    m_range->setText(tr("One range"));
    words(m_range, tr("One colour range"), tr("A colour means the same value in every pane"));
    m_wipe->setText(tr("Wipe"));
    words(m_wipe, tr("Wipe"), tr("A handle in each pane, with the other mode on its right; drag it, or Shift+Left and Right"));
    words(m_measure, tr("Difference"), tr("How far the features lie apart, on one grid over the page"));
    words(m_referenceCombo, tr("Reference"), tr("The mode that the others are measured against"));
    words(m_otherCombo, tr("Other mode"),
          tr("What a pane shows while Space is held, and beyond the wipe's handle. With Space held, digits and Tab choose it."));
    const QSignalBlocker quiet(m_measure);
    m_measure->clear();
    for (int i = 0; i < kGridMeasures; ++i) {
        const QString name = measureName(static_cast<GridMeasure>(i));
        m_measure->addEntry(name, name, i);
    }
    select(m_measure, static_cast<int>(m_state.measure));
    fillModes();
    setOffers(std::vector<ViewOffer>(m_offers), m_channel->maximum() + 1);
    showMissing();
}

}  // namespace deepscope
