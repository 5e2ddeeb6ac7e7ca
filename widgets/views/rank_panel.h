#pragma once

#include "widgets/views/tap_panel.h"

class QAbstractItemModel;
class QLabel;
class QSplitter;
class QToolButton;

namespace deepscope {

class ChannelRankModel;
class NumberTable;
class TokenRankModel;

/// Tokens by the norm of their vectors, exceptional ones marked, and channels by their spread over the tokens: side by side where
/// there is room, else one of the two. Pointing at a token marks it everywhere, a click or Enter pins it; a click on a channel,
/// or Enter, asks for it.
class RankPanel : public TapPanel {
    Q_OBJECT

public:
    RankPanel(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;
    const TokenRankModel* tokens() const { return m_tokens; }
    const ChannelRankModel* channels() const { return m_channels; }
    /// The channel that the canvas shows; −1 for none.
    void setShownChannel(int channel);

protected:
    void showTap() override;
    void showTokens() override;
    void retranslate() override;
    void restyle() override;
    QString emptyText() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    NumberTable* makeTable(const char* name, QAbstractItemModel* model);
    void makeHeader();
    void arrange();
    void showSummary();
    void mark();
    void fitColumns();
    bool isPixels() const;
    /// Else rows are still those of the tap before, which numbers its tokens in another way.
    bool areTokensOfTap() const;

    TokenRankModel* m_tokens;
    ChannelRankModel* m_channels;
    std::weak_ptr<const TapRecord> m_tokensOf;  // the tap that is ranked
    std::weak_ptr<const TapRecord> m_channelsOf;
    QSplitter* m_splitter;
    NumberTable* m_tokenTable;
    NumberTable* m_channelTable;
    QLabel* m_summary;
    QToolButton* m_outliersButton;
    QToolButton* m_tokensButton;
    QToolButton* m_channelsButton;
    bool m_showsChannels = false;  // where there is room for one table alone
    int m_followedRow = -1;
    int m_channel = -1;
};

}  // namespace deepscope
