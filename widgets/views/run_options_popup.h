#pragma once

#include "widgets/engine/run_request.h"

#include <QFrame>
#include <QPointer>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace deepscope {

/// What a run can be told besides page, mode, weights, device and type: implementation, threads, passes, tiles, resize order.
class RunOptionsPopup : public QFrame {
    Q_OBJECT

public:
    explicit RunOptionsPopup(QWidget* parent = nullptr);

    /// Writes its fields into a choice.
    void writeTo(RunChoice& choice) const;
    void setChoice(const RunChoice& choice);
    void setUsableCores(int cores);
    /// Opens below a widget, inside the screen.
    void openBelow(const QWidget* anchor);
    /// Whether something differs from what a first start has.
    bool isCustom() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void retranslate();

    QLabel* m_title;
    QComboBox* m_implementation;
    QSpinBox* m_threads;
    QSpinBox* m_warmup;
    QSpinBox* m_repeat;
    QSpinBox* m_maxTiles;
    QComboBox* m_resizeOrder;
    QList<QLabel*> m_labels;
    QList<QLabel*> m_notes;
    QPushButton* m_reset;
    QPointer<const QWidget> m_anchor;
    int m_cores = 0;
};

}  // namespace deepscope
