#pragma once

#include "encoder/errors.h"

#include <QObject>

#include <string>

namespace deepscope {

class AttentionGrid;
class AttentionParts;
class InspectionPresenter;
class InspectionSession;
class LineagePanel;
class RankPanel;
class RegionPanel;
class Selection;
class Settings;
class TapPanel;
class TensorPanel;
class TokenPanel;
struct PinnedToken;

/// The panels that look into the selected tap: heads, numbers, a token's lineage. They meet in the selection; what a person
/// asks of one of them that concerns the canvas goes through here.
class InspectionPanels : public QObject {
    Q_OBJECT

public:
    InspectionPanels(InspectionSession* session, Selection* selection, Settings* settings, QObject* parent = nullptr);

    /// Channels and heads that are chosen here are shown on its canvas.
    void serve(InspectionPresenter* presenter);
    bool isSettled() const;

    AttentionGrid* const heads;
    AttentionParts* const parts;
    TokenPanel* const token;
    TensorPanel* const tensor;
    RankPanel* const ranks;
    RegionPanel* const region;
    LineagePanel* const lineage;

Q_SIGNALS:
    /// A person pinned a token in a panel.
    void tokenPinned();
    /// A person asked for a stage with a token pinned there.
    void stageRequested(const std::string& tap, const deepscope::PinnedToken& token);
    void problemFound(deepscope::Problem problem);

private:
    void restoreSettings();

    Settings* m_settings;
};

}  // namespace deepscope
