#pragma once

#include "widgets/models/view_offers.h"

#include <QWidget>

#include <vector>

class QMenu;
class QSpinBox;
class QToolButton;

namespace deepscope {

class CompactCombo;

/// Channels worth a look, offered beside the channel's number.
struct ChannelSuggestions {
    struct Channel {
        int channel = 0;
        double value = 0;
    };
    std::vector<Channel> largestSpread;  ///< value: standard deviation over the tokens
    std::vector<Channel> strongest;      ///< at the pinned token, by magnitude; empty without one
};

/// How a tap is looked at: the way, and what that way needs (channel, head, part, kept mass). It changes nothing itself:
/// whoever listens answers with setLook.
class ViewBar : public QWidget {
    Q_OBJECT

public:
    explicit ViewBar(QWidget* parent = nullptr);

    /// What there is to choose from. Nothing: the bar is empty, as for pixels and the page alone.
    void setOffers(const std::vector<ViewOffer>& offers);
    /// `shown` is what the wish in `look` came to. `channels` and `heads` are the tap's; 0 where it has none.
    void setLook(const TapView& look, ViewKind shown, int channels, int heads, bool hasParts);
    /// Answers suggestionsWanted.
    void setSuggestions(const ChannelSuggestions& suggestions);
    const TapView& look() const { return m_look; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lookChosen(deepscope::TapView look);
    /// The list of channels opens: setSuggestions fills it.
    void suggestionsWanted();

protected:
    bool event(QEvent* event) override;

private:
    void retranslate();
    void fillKinds();
    void fillHeads();
    void fillParts();
    void showControls();
    void keepHeight();
    void choose(const TapView& look);
    void chooseChannel(int channel);

    std::vector<ViewOffer> m_offers;
    TapView m_look;
    ViewKind m_shown = ViewKind::Norm;
    int m_channels = 0;
    int m_heads = 0;
    bool m_hasParts = false;

    CompactCombo* m_kind;
    QWidget* m_channelControls;
    QSpinBox* m_channel;
    QToolButton* m_suggest;
    QMenu* m_suggestions;
    CompactCombo* m_head;
    CompactCombo* m_part;
    QSpinBox* m_mass;
    QToolButton* m_shared;
    QToolButton* m_outliers;
};

}  // namespace deepscope
