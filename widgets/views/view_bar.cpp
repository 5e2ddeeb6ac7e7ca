#include "widgets/views/view_bar.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/compact_combo.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace deepscope {

namespace {

constexpr int kNarrowestPx = 220;
constexpr int kMeanHead = -1;
constexpr int kMaxHead = -2;

int headEntry(const TapView& look) {
    switch (look.heads) {
        case AttentionQuery::Heads::One:
            return look.head;
        case AttentionQuery::Heads::Max:
            return kMaxHead;
        default:
            return kMeanHead;
    }
}

}  // namespace

ViewBar::ViewBar(QWidget* parent)
    : QWidget(parent),
      m_kind(new CompactCombo),
      m_channelControls(new QWidget),
      m_channel(new QSpinBox),
      m_suggest(new QToolButton),
      m_suggestions(new QMenu(this)),
      m_head(new CompactCombo),
      m_part(new CompactCombo),
      m_mass(new QSpinBox),
      m_shared(new QToolButton),
      m_outliers(new QToolButton) {
    setObjectName(QStringLiteral("viewBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_kind->setObjectName(QStringLiteral("lookCombo"));
    m_channel->setObjectName(QStringLiteral("channelSpin"));
    m_suggest->setObjectName(QStringLiteral("channelSuggestButton"));
    m_suggestions->setObjectName(QStringLiteral("channelSuggestions"));
    m_head->setObjectName(QStringLiteral("headCombo"));
    m_part->setObjectName(QStringLiteral("partCombo"));
    m_mass->setObjectName(QStringLiteral("massSpin"));
    m_shared->setObjectName(QStringLiteral("sharedComponentsButton"));
    m_outliers->setObjectName(QStringLiteral("leaveOutOutliersButton"));
    m_shared->setCheckable(true);
    m_outliers->setCheckable(true);
    m_channel->setWrapping(true);
    m_channel->setKeyboardTracking(false);
    m_suggest->setPopupMode(QToolButton::InstantPopup);
    m_suggest->setMenu(m_suggestions);
    m_mass->setRange(1, 100);
    m_mass->setKeyboardTracking(false);

    auto* channelRow = new QHBoxLayout(m_channelControls);
    channelRow->setContentsMargins(0, 0, 0, 0);
    channelRow->setSpacing(4);
    channelRow->addWidget(m_channel);
    channelRow->addWidget(m_suggest);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 10, 3);
    row->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_kind, m_channelControls, m_head, m_part, m_mass, m_shared, m_outliers})
        row->addWidget(each);
    row->addStretch(1);

    // The wheel turns a number while the cursor is on it, with or without the keyboard there.
    for (QSpinBox* spin : {m_channel, m_mass}) spin->setFocusPolicy(Qt::StrongFocus);
    connect(m_kind, &QComboBox::activated, this, [this] {
        TapView look = m_look;
        look.kind = static_cast<ViewKind>(m_kind->currentData().toInt());
        choose(look);
    });
    connect(m_channel, &QSpinBox::valueChanged, this, &ViewBar::chooseChannel);
    connect(m_suggestions, &QMenu::aboutToShow, this, [this] {
        setSuggestions({});
        Q_EMIT suggestionsWanted();
    });
    connect(m_head, &QComboBox::activated, this, [this] {
        TapView look = m_look;
        const int entry = m_head->currentData().toInt();
        look.heads = entry == kMeanHead  ? AttentionQuery::Heads::Mean
                     : entry == kMaxHead ? AttentionQuery::Heads::Max
                                         : AttentionQuery::Heads::One;
        if (entry >= 0) look.head = entry;
        choose(look);
    });
    connect(m_part, &QComboBox::activated, this, [this] {
        TapView look = m_look;
        look.part = static_cast<AttentionPart>(m_part->currentData().toInt());
        choose(look);
    });
    connect(m_mass, &QSpinBox::valueChanged, this, [this](int percent) {
        TapView look = m_look;
        look.keptMass = percent / 100.0;
        choose(look);
    });
    connect(m_shared, &QToolButton::toggled, this, [this](bool on) {
        TapView look = m_look;
        look.sharedComponents = on;
        choose(look);
    });
    connect(m_outliers, &QToolButton::toggled, this, [this](bool on) {
        TapView look = m_look;
        look.leaveOutOutliers = on;
        choose(look);
    });
    retranslate();
    showControls();
}

void ViewBar::setOffers(const std::vector<ViewOffer>& offers) {
    m_offers = offers;
    fillKinds();
    showControls();
}

void ViewBar::setLook(const TapView& look, ViewKind shown, int channels, int heads, bool hasParts) {
    m_look = look;
    m_shown = shown;
    m_channels = channels;
    m_hasParts = hasParts;
    const QSignalBlocker quietChannel(m_channel);
    const QSignalBlocker quietMass(m_mass);
    const QSignalBlocker quietShared(m_shared);
    const QSignalBlocker quietOutliers(m_outliers);
    if (heads != m_heads) {
        m_heads = heads;
        fillHeads();
    }
    // A way that this stage does not have is shown as what stands in for it.
    const int wished = m_kind->findData(static_cast<int>(look.kind));
    m_kind->setCurrentIndex(wished >= 0 ? wished : m_kind->findData(static_cast<int>(shown)));
    m_channel->setRange(0, std::max(0, channels - 1));
    m_channel->setValue(look.channel);
    m_head->setCurrentIndex(std::max(0, m_head->findData(headEntry(look))));
    m_part->setCurrentIndex(std::max(0, m_part->findData(static_cast<int>(look.part))));
    m_mass->setValue(static_cast<int>(std::lround(look.keptMass * 100)));
    m_shared->setChecked(look.sharedComponents);
    m_outliers->setChecked(look.leaveOutOutliers);
    showControls();
}

void ViewBar::setSuggestions(const ChannelSuggestions& suggestions) {
    m_suggestions->clear();
    const auto list = [this](const QString& heading, const std::vector<ChannelSuggestions::Channel>& channels) {
        if (channels.empty()) return;
        if (!m_suggestions->isEmpty()) m_suggestions->addSeparator();
        QAction* title = m_suggestions->addAction(heading);
        title->setEnabled(false);
        for (const auto& each : channels) {
            QAction* action = m_suggestions->addAction(tr("channel %1: %2").arg(each.channel).arg(valueText(each.value)));
            connect(action, &QAction::triggered, this, [this, channel = each.channel] { chooseChannel(channel); });
        }
    };
    list(tr("Strongest at the pinned token"), suggestions.strongest);
    list(tr("Largest spread over the tokens"), suggestions.largestSpread);
    if (m_suggestions->isEmpty()) m_suggestions->addAction(tr("looking for channels…"))->setEnabled(false);
}

void ViewBar::choose(const TapView& look) {
    if (look != m_look) Q_EMIT lookChosen(look);
}

void ViewBar::chooseChannel(int channel) {
    TapView look = m_look;
    look.kind = ViewKind::Channel;
    look.channel = channel;
    choose(look);
}

void ViewBar::showControls() {
    const bool any = !m_offers.empty();
    const bool attention = any && isAttention(m_shown);
    m_kind->setVisible(any);
    m_channelControls->setVisible(any && m_shown == ViewKind::Channel);
    m_head->setVisible(attention && m_shown != ViewKind::Rollout);
    m_part->setVisible(attention && m_shown == ViewKind::AttentionFrom && m_hasParts);
    const bool logits = m_shown == ViewKind::AttentionFrom && m_hasParts && m_look.part != AttentionPart::Total;
    m_mass->setVisible(attention && !logits);
    m_shared->setVisible(any && m_shown == ViewKind::Components);
    m_outliers->setVisible(any && m_shown == ViewKind::Components);
}

void ViewBar::fillKinds() {
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    const auto add = [this](ViewKind kind, const QString& whyNot) {
        m_kind->addEntry(viewName(kind), viewName(kind), static_cast<int>(kind));
        m_kind->setEntryEnabled(m_kind->count() - 1, whyNot.isEmpty(), whyNot);
    };
    if (m_offers.empty()) return;
    add(ViewKind::Automatic, {});
    m_kind->setItemData(0, tr("The norm; where a token is pinned and the stage attends, its attention"), Qt::ToolTipRole);
    bool block = false;
    bool fusion = false;
    bool attention = false;
    for (const ViewOffer& offer : m_offers) {
        const auto section = [this](bool& begun, bool begins) {
            if (begins && !begun) m_kind->insertSeparator(m_kind->count());
            begun = begun || begins;
        };
        section(block, offer.kind == ViewKind::AttentionAdds);
        section(fusion, offer.kind == ViewKind::ClipPart);
        section(attention, isAttention(offer.kind));
        add(offer.kind, offer.whyNot);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_look.kind)));
    m_kind->updateGeometry();
}

void ViewBar::fillHeads() {
    const QSignalBlocker quiet(m_head);
    m_head->clear();
    m_head->addEntry(tr("Mean of heads"), tr("Mean"), kMeanHead);
    m_head->addEntry(tr("Max of heads"), tr("Max"), kMaxHead);
    for (int head = 0; head < m_heads; ++head) m_head->addEntry(tr("Head %1").arg(head), tr("Head %1").arg(head), head);
    m_head->setCurrentIndex(std::max(0, m_head->findData(headEntry(m_look))));
}

void ViewBar::fillParts() {
    const QSignalBlocker quiet(m_part);
    m_part->clear();
    const auto add = [this](const QString& text, AttentionPart part) { m_part->addEntry(text, text, static_cast<int>(part)); };
    add(tr("Softmax of the sum"), AttentionPart::Total);
    add(tr("q·k alone"), AttentionPart::Content);
    add(tr("rel_h alone"), AttentionPart::RelH);
    add(tr("rel_w alone"), AttentionPart::RelW);
    m_part->setCurrentIndex(std::max(0, m_part->findData(static_cast<int>(m_look.part))));
}

// As high with any of its controls as without: the canvas below must not move when another way to look is chosen.
void ViewBar::keepHeight() {
    int height = 0;
    for (const QWidget* each : std::initializer_list<QWidget*>{m_kind, m_channel, m_suggest, m_mass, m_shared})
        height = std::max(height, each->sizeHint().height());
    const QMargins margins = layout()->contentsMargins();
    setFixedHeight(height + margins.top() + margins.bottom());
}

bool ViewBar::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        keepHeight();
    return done;
}

QSize ViewBar::minimumSizeHint() const {
    return {kNarrowestPx, QWidget::minimumSizeHint().height()};
}

void ViewBar::retranslate() {
    fillKinds();
    fillHeads();
    fillParts();
    m_kind->setAccessibleName(tr("Way to look"));
    m_kind->setToolTip(tr("Way to look at this stage"));
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setToolTip(tr("Channel (the wheel turns it)"));
    m_suggest->setText(tr("find…"));
    m_suggest->setAccessibleName(tr("Find a channel"));
    m_suggest->setToolTip(tr("Channels with the largest spread, and the strongest at the pinned token"));
    m_head->setAccessibleName(tr("Head"));
    m_head->setToolTip(tr("Attention head"));
    m_part->setAccessibleName(tr("Part of attention"));
    m_part->setToolTip(tr("The weights, or one part of the logits they come from"));
    m_mass->setPrefix(tr("top "));
    m_mass->setSuffix(tr(" % of mass"));
    m_mass->setAccessibleName(tr("Kept share of attention"));
    m_mass->setToolTip(tr("Only the strongest keys that together hold this share of the attention"));
    m_shared->setText(tr("one fit for all runs"));
    m_shared->setToolTip(tr("Fits the components over this stage of all runs that are there: their colours compare"));
    m_outliers->setText(tr("without outliers"));
    m_outliers->setToolTip(tr("Tokens of exceptional norm take no part in fitting the components"));
    for (QToolButton* button : {m_shared, m_outliers}) button->setAccessibleName(button->text());
}

}  // namespace deepscope
