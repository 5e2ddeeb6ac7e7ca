#pragma once

#include "encoder/probe/design_claims.h"
#include "widgets/views/what_if_state.h"

#include <QWidget>

class QLabel;

namespace deepscope {

/// The serial design beside CLIP on all of SAM's tokens: time, FLOPs, memory, tokens and pairs, each with its ratio. What is
/// counted stands there at once; what must be measured, once the what-if has run.
class ParallelComparison : public QWidget {
    Q_OBJECT

public:
    explicit ParallelComparison(QWidget* parent = nullptr);

    /// Texts are made now, in the language and colours of now: call again when those change. `circumstances`: type, device
    /// and formulation in words.
    void show(const DesignReport& report, const RunProvenance& run, const QString& circumstances, const WhatIfState& state);
    /// Rows separated by line ends, cells by tabs.
    QString text() const { return m_text; }

private:
    QString tableHtml(const DesignFigures& figures);
    void showState(const DesignFigures& figures, const WhatIfState& state);

    QLabel* m_title;
    QLabel* m_table;
    QLabel* m_state;
    QLabel* m_caption;
    QString m_text;
};

}  // namespace deepscope
