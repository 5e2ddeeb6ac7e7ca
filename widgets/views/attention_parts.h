#pragma once

#include "encoder/errors.h"
#include "encoder/probe/attention_probe.h"
#include "widgets/models/selection.h"
#include "widgets/views/panel.h"

#include <QPointer>
#include <QRect>

#include <array>
#include <memory>
#include <optional>
#include <string>

class QLabel;
class QToolButton;

namespace deepscope {

class AttentionPartsMap;
class AttentionPartsStrip;
class AttentionSurvey;
class ChartHeader;
class InspectionSession;
struct AttentionLogitParts;
struct RunResults;

/// "Parts": what makes up the pinned token's attention at a SAM block: content, rel_h and rel_w on one scale round 0, and the
/// weights after softmax, as maps of the same window or grid; below them each head's entropy and mean distance. CLIP has no
/// relative positions: content and total alone, CLS apart. Listens to the selection and the session by itself.
class AttentionParts : public Panel {
    Q_OBJECT

public:
    AttentionParts(InspectionSession* session, Selection* selection, QWidget* parent = nullptr);

    QString title() const override;

    /// Which heads the maps are of: one, their mean or their maximum; All is none of it.
    void setHeads(AttentionQuery::Heads heads, int head = 0);
    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    /// Nothing that was asked for is under way.
    bool isSettled() const;
    /// The line below the maps: the cell that is read, or what the maps are.
    QString readout() const;
    /// Null while there is none.
    const AttentionLogitParts* parts() const { return m_parts.get(); }

Q_SIGNALS:
    void headChosen(QString tap, int head);
    void logarithmicChanged(bool logarithmic);
    void settled();

protected:
    void frontChanged(bool front) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Map { Content, RelH, RelW, Total };
    static constexpr int kMaps = 4;

    void followQueue();
    void queueRefresh();
    void refresh();
    void askParts(const RunResults& run, const std::optional<AttentionQuery>& query);
    void askFigures(const RunResults& run);
    void showParts();
    void showNothing(const QString& why);
    void showFailure(const Problem& problem);
    void placeViews();
    void updateHeader();
    void retranslate();
    /// The block that is looked at, also of its `.mid`; empty for none.
    std::string blockTap(const RunResults& run) const;
    QString emptyText(const RunResults* run, const std::string& tap) const;
    /// Reads a cell in all maps; `told`: whoever else looks should mark it, too.
    void read(std::optional<GridPosition> key, bool told);
    void readHovered();
    std::optional<GridPosition> queryPlace() const;
    /// As every panel numbers tokens: CLS apart.
    QString queryName() const;

    InspectionSession* m_session;
    Selection* m_selection;
    std::array<AttentionPartsMap*, kMaps> m_maps{};
    AttentionPartsStrip* m_strip;
    AttentionSurvey* m_survey;
    QLabel* m_empty;
    QPointer<ChartHeader> m_header;
    QToolButton* m_log;  // the header's
    std::shared_ptr<const AttentionLogitParts> m_parts;
    std::string m_tap;
    std::weak_ptr<const Trace> m_figuresOf;  // the run whose figures the strip shows, or waits for
    AttentionQuery::Heads m_heads = AttentionQuery::Heads::Mean;
    int m_head = 0;
    std::optional<GridPosition> m_read;  // among the keys shown
    QRect m_readoutRect;
    bool m_logarithmic = true;
    bool m_partsPending = false;
    bool m_refreshQueued = false;
};

}  // namespace deepscope
