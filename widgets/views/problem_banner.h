#pragma once

#include "encoder/errors.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace deepscope {

/// A problem in words, above the work and never in its way: what, where, expected, got. Dismissed by its button.
class ProblemBanner : public QFrame {
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget* parent = nullptr);

    void showProblem(const QString& heading, const Problem& problem);
    /// A word that is no failure ("Cancelled").
    void showNote(const QString& text);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QLabel* m_heading;
    QLabel* m_detail;
    QToolButton* m_dismiss;
};

}  // namespace deepscope
