#pragma once

#include "encoder/probe/tap_diff.h"
#include "widgets/engine/tap_pair.h"
#include "widgets/models/diff_state.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace deepscope {

class DiffChannelModel;
class DiffMaps;
class DiffTensorModel;
class DiffTokenModel;
class ElidedLabel;
class HistogramView;
class NumberTable;
class VectorPlot;

/// One tap of two runs from close by: both over the page with their error, and below the tensors side by side, a picked token
/// channel by channel with the worst tokens, errors by channel and their distribution.
class DiffDetail : public QWidget {
    Q_OBJECT

public:
    enum Tab { TensorTab, TokenTab, ChannelTab };

    explicit DiffDetail(QWidget* parent = nullptr);

    /// The tap that is looked at; null: none. Its tensors come with setPair.
    void setTap(const TapComparison* tap);
    void setPair(std::shared_ptr<const TapPair> pair);
    void setProblem(const QString& problem);
    void setPage(std::shared_ptr<const PagePicture> picture, const std::optional<ViewPlan>& plan);
    /// Look, error scale and token of a view; its tap is told by setTap.
    void setView(const DiffView& view);
    void showTab(Tab tab);
    Tab tab() const;
    void setShowsLocate(bool shown);

    const TapPair* pair() const { return m_pair.get(); }
    DiffMaps* maps() const { return m_maps; }
    const DiffTensorModel* tensors() const { return m_tensors; }
    const DiffChannelModel* channels() const { return m_channels; }
    const DiffTokenModel* tokens() const { return m_tokens; }

Q_SIGNALS:
    /// A person looks at the tap in another way, or at another token of it.
    void viewChosen(const deepscope::DiffView& view);
    void imageRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeTabs();
    QWidget* makeTokenPage();
    QWidget* makeChannelPage();
    void choose(const DiffView& view);
    void showPair();
    void showToken();
    void listTokens();
    void tell();
    void retranslate();
    void restyle();

    std::optional<TapComparison> m_tap;
    std::shared_ptr<const TapPair> m_pair;
    std::optional<ViewPlan> m_plan;
    DiffView m_view;
    QString m_problem;
    DiffTensorModel* m_tensors;
    DiffChannelModel* m_channels;
    DiffTokenModel* m_tokens;

    ElidedLabel* m_heading;
    QComboBox* m_look;
    QSpinBox* m_channel;
    QToolButton* m_log;
    QToolButton* m_locate;
    DiffMaps* m_maps;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    NumberTable* m_tensorTable;
    NumberTable* m_tokenTable;
    NumberTable* m_channelTable;
    QLabel* m_tokenWords;
    VectorPlot* m_vectors;
    VectorPlot* m_channelPlot;
    HistogramView* m_histogram;
    QLabel* m_channelWords;
    QLabel* m_histogramWords;
};

}  // namespace deepscope
