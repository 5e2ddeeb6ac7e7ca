#pragma once

#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"
#include "widgets/models/tap_rows.h"
#include "widgets/views/panel.h"

#include <QPointer>

#include <set>
#include <utility>

class QLabel;
class QStackedLayout;

namespace deepscope {

class ChartHeader;

/// What every panel of a tap's numbers has: it follows the selected tap of the selected run by itself, marks the pinned token
/// and the one under the cursor, sets both, has a header, and words in place of numbers while there are none. Changes are
/// taken over once per turn of the event loop; a hidden panel holds no tensor and computes nothing until it is shown.
class TapPanel : public Panel {
    Q_OBJECT

public:
    /// Session and selection outlive the panel.
    TapPanel(const char* objectName, InspectionSession* session, Selection* selection, QWidget* parent = nullptr);
    ~TapPanel() override;

    /// Nothing is still to be taken over or on its way from the probe.
    bool isSettled() const;

Q_SIGNALS:
    /// A person wants to see this channel over the page.
    void channelChosen(int channel);
    /// A person pinned a token here: the selection has it already.
    void tokenPinned();
    void problemFound(deepscope::Problem problem);

protected:
    /// Where the panel's own widgets go.
    QWidget* contents() const { return m_contents; }
    /// Null once the dock that adopted it is gone.
    ChartHeader* chartHeader() const;
    InspectionSession* session() const { return m_session; }
    Selection* selection() const { return m_selection; }

    /// Both null while there are no numbers.
    const std::shared_ptr<const TapRecord>& tap() const { return m_tap; }
    const std::shared_ptr<const TensorBuffer>& tensor() const { return m_tensor; }
    const TapRows& rows() const { return m_rows; }
    /// Rows of the pinned token and of the one under the cursor, in any panel; −1 for none here.
    int pinnedRow() const { return m_rows.rowOf(m_selection->pin()); }
    int hoveredRow() const { return m_rows.rowOf(m_selection->hover()); }
    void hoverRow(int row);
    /// The token under the cursor is under it in another panel.
    bool isHoverElsewhere() const;
    void pinRow(int row);

    /// tap(), tensor() and rows() are others.
    virtual void showTap() = 0;
    /// The pinned token or the one under the cursor is another; also after showTap().
    virtual void showTokens() {}
    /// The framed tokens are others; also after showTap().
    virtual void showRegion() {}
    virtual void retranslate() = 0;
    /// Colours and fonts.
    virtual void restyle() {}
    /// Why there is nothing, when it is not for want of a tap. Empty: there is something.
    virtual QString emptyText() const { return {}; }
    /// emptyText() may be another.
    void updateEmptyState();

    /// Has the probe compute; a newer ask with the same name replaces the older one. What was shown stays until then.
    template <class Compute, class Deliver>
    void ask(const QString& name, Compute compute, Deliver deliver) {
        const QString tag = objectName() + QLatin1Char('/') + name;
        m_asked.insert(tag);
        m_session->probe()->ask(
            tag, this, std::move(compute),
            [this, tag, deliver = std::move(deliver)](auto& result) {
                m_asked.erase(tag);
                deliver(result);
            },
            [this, tag](const Problem& problem) {
                m_asked.erase(tag);
                Q_EMIT problemFound(problem);
            });
    }
    void forgetAsked();

    void frontChanged(bool front) override;
    void changeEvent(QEvent* event) override;

private:
    enum Change { kTap = 1, kTokens = 2, kRegion = 4 };
    void connectSources();
    void queue(int changes);
    void refresh();
    void takeTap();
    QString whyNoTap() const;

    InspectionSession* m_session;
    Selection* m_selection;
    QPointer<ChartHeader> m_header;
    QStackedLayout* m_layout;
    QWidget* m_contents;
    QLabel* m_empty;
    std::shared_ptr<const TapRecord> m_tap;
    std::shared_ptr<const TensorBuffer> m_tensor;
    TapRows m_rows;
    std::set<QString> m_asked;
    std::optional<PinnedToken> m_ownHover;  // what hoverRow() set last
    int m_changes = 0;
    bool m_queued = false;
};

}  // namespace deepscope
