#pragma once

#include <QObject>

namespace deepscope {

class CostModel;
class InspectionPresenter;
class InspectionSession;
class KeptRunsPanel;
class RunController;
class Selection;
class Settings;

/// Keeps runs, runs again with one thing changed, and holds the selected run against the one that is compared: its costs in
/// the charts, its features on the canvas, itself while a person flips.
class KeptRunsController : public QObject {
    Q_OBJECT

public:
    struct Parts {
        InspectionSession* session;
        Selection* selection;
        KeptRunsPanel* panel;
        CostModel* costs;
        RunController* runs;
        InspectionPresenter* presenter;
        Settings* settings;
    };
    explicit KeptRunsController(const Parts& parts, QObject* parent = nullptr);

    /// Keeps the selected run.
    void keep();
    bool canKeep() const;
    /// The selected run, its compared run or the names of either may be others.
    void refresh();
    /// Shows the compared run in place of the selected one while it is held.
    void flip(bool down);

Q_SIGNALS:
    void checkpointRequested();

private:
    QString comparedName() const;

    Parts m_;
};

}  // namespace deepscope
