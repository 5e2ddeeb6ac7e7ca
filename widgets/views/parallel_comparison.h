#pragma once

#include "encoder/probe/design_claims.h"
#include "widgets/views/what_if_state.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace deepscope {

/// The serial design beside CLIP on all of SAM's tokens: time, FLOPs, memory, tokens and pairs, each with its ratio. What is
/// counted stands there at once; what must be measured, once the what-if has run.
class ParallelComparison : public QWidget {
    Q_OBJECT

public:
    explicit ParallelComparison(QWidget* parent = nullptr);

    /// Texts are made now, in the language of now: call again when it changes. `circumstances`: type, device and
    /// formulation in words.
    void show(const DesignReport& report, const RunProvenance& run, const QString& circumstances, const WhatIfState& state);
    /// Rows separated by line ends, cells by tabs.
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QString name;
        QString serial;
        QString parallel;
        QString ratio;
    };
    static Row comparedRow(const QString& name, double serial, std::optional<double> parallel, QString (*text)(double));
    void fillRows(const DesignFigures& figures);
    QString tableHtml() const;
    void showState(const DesignFigures& figures, const WhatIfState& state);
    void updateColors();

    QLabel* m_title;
    QLabel* m_table;
    QLabel* m_state;
    QLabel* m_caption;
    std::vector<Row> m_rows;  // the head first
    bool m_failed = false;
};

}  // namespace deepscope
