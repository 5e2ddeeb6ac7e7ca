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

    /// `about` names what has the problem, for settle().
    void showProblem(const QString& heading, const Problem& problem, const QString& about = {});
    /// A word that is no failure ("Cancelled").
    void showNote(const QString& text);
    /// The named thing is in order again: a problem of it that is still shown goes.
    void settle(const QString& about);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void setIsNote(bool note);
    void retranslate();
    QLabel* m_heading;
    QLabel* m_detail;
    QToolButton* m_dismiss;
    QString m_about;
};

}  // namespace deepscope
