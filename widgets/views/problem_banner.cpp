#include "widgets/views/problem_banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace deepscope {

ProblemBanner::ProblemBanner(QWidget* parent)
    : QFrame(parent), m_heading(new QLabel), m_detail(new QLabel), m_dismiss(new QToolButton) {
    setObjectName(QStringLiteral("problemBanner"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 10, 7);
    layout->setSpacing(12);
    m_heading->setTextFormat(Qt::PlainText);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_heading);
    layout->addWidget(m_detail, 1);
    m_dismiss->setObjectName(QStringLiteral("dismissProblem"));
    layout->addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, &QWidget::hide);
    retranslate();
    hide();
}

void ProblemBanner::showProblem(const QString& heading, const Problem& problem, const QString& about) {
    setIsNote(false);
    m_about = about;
    m_heading->setText(heading);
    m_detail->setText(QString::fromStdString(problem.sentence()));
    m_detail->setVisible(true);
    setAccessibleName(heading + QStringLiteral(": ") + m_detail->text());
    show();
}

void ProblemBanner::showNote(const QString& text) {
    setIsNote(true);
    m_about.clear();
    m_heading->setText(text);
    m_detail->clear();
    setAccessibleName(text);
    show();
}

// A note is no alarm: it has calmer colours.
void ProblemBanner::setIsNote(bool note) {
    if (property("note").toBool() == note) return;
    setProperty("note", note);
    for (QWidget* widget : std::initializer_list<QWidget*>{this, m_heading, m_detail, m_dismiss}) {
        style()->unpolish(widget);
        style()->polish(widget);
    }
}

void ProblemBanner::settle(const QString& about) {
    if (!m_about.isEmpty() && m_about == about) hide();
}

QString ProblemBanner::text() const {
    return m_detail->text().isEmpty() ? m_heading->text() : m_heading->text() + QStringLiteral(": ") + m_detail->text();
}

void ProblemBanner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void ProblemBanner::retranslate() {
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
}

}  // namespace deepscope
