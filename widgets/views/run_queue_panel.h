#pragma once

#include "widgets/engine/run_queue.h"
#include "widgets/views/panel.h"

#include <QStringList>

#include <vector>

class QLabel;
class QProgressBar;
class QToolButton;
class QVBoxLayout;

namespace deepscope {

/// The runs that go on and wait, each with its progress, the time left and a button that cancels it.
class RunQueuePanel : public Panel {
    Q_OBJECT

public:
    explicit RunQueuePanel(RunQueue* queue, QWidget* parent = nullptr);

    QString title() const override;
    QSize sizeHint() const override { return {142, 200}; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        quint64 job = 0;
        QWidget* widget;
        QLabel* title;
        QLabel* state;
        QProgressBar* progress;
        QToolButton* cancel;
    };
    void rebuild();
    void refresh();
    void showTotal();
    Row addRow(quint64 job);
    void fill(const Row& row, const RunJob& job);
    void retranslate();

    RunQueue* m_queue;
    QLabel* m_total;
    QStringList m_totals;  // from long to short
    QToolButton* m_cancelAll;
    QLabel* m_empty;
    QVBoxLayout* m_layout;
    std::vector<Row> m_rows;
};

}  // namespace deepscope
