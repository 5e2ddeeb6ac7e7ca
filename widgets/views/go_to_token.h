#pragma once

#include "widgets/views/canvas_overlay.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace deepscope {

/// Asks for a token of what the canvas shows. Wrong input is told while it is typed; accepted only with a token.
class GoToTokenDialog : public QDialog {
    Q_OBJECT

public:
    /// `overlay`: what the canvas shows now; copied.
    explicit GoToTokenDialog(CanvasOverlay overlay, QWidget* parent = nullptr);

    /// The token that the text names; none while it names none.
    const std::optional<TokenHit>& hit() const { return m_hit; }

    void accept() override;

Q_SIGNALS:
    /// The dialog was accepted.
    void tokenChosen(deepscope::TokenHit hit);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void look();

    CanvasOverlay m_overlay;
    std::optional<TokenHit> m_hit;
    QLabel* m_label;
    QLineEdit* m_text;
    QLabel* m_answer;
    QPushButton* m_go;
    QPushButton* m_cancel;
};

}  // namespace deepscope
