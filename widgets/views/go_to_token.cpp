#include "widgets/views/go_to_token.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/theme.h"
#include "widgets/views/token_lookup.h"
#include "widgets/views/token_readout.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace deepscope {

GoToTokenDialog::GoToTokenDialog(CanvasOverlay overlay, QWidget* parent)
    : QDialog(parent), m_overlay(std::move(overlay)), m_label(new QLabel), m_text(new QLineEdit), m_answer(new QLabel) {
    setObjectName(QStringLiteral("goToTokenDialog"));
    m_text->setObjectName(QStringLiteral("goToTokenText"));
    m_answer->setObjectName(QStringLiteral("goToTokenAnswer"));
    m_label->setBuddy(m_text);
    m_label->setWordWrap(true);
    m_answer->setWordWrap(true);
    m_answer->setMinimumHeight(2 * m_answer->fontMetrics().lineSpacing());
    m_answer->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* buttons = new QDialogButtonBox;
    m_go = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(QStringLiteral("goToTokenButton"));
    m_cancel = buttons->addButton(QString(), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_label);
    layout->addWidget(m_text);
    layout->addWidget(m_answer);
    layout->addWidget(buttons);
    setMinimumWidth(360);
    connect(m_text, &QLineEdit::textChanged, this, &GoToTokenDialog::look);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToTokenDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void GoToTokenDialog::look() {
    const QString text = m_text->text().trimmed();
    const TokenLookup lookup = text.isEmpty() ? TokenLookup{} : findToken(m_overlay, text);
    m_hit = lookup.hit;
    m_go->setEnabled(m_hit.has_value());
    QString answer = lookup.problem;
    if (m_hit) {
        answer = tokenTitle(m_overlay, *m_hit);
        if (!std::isnan(m_hit->value)) answer += QStringLiteral(" · ") + valueText(m_hit->value);
    }
    m_answer->setText(answer);
    m_answer->setForegroundRole(QPalette::WindowText);
    QPalette colors = palette();
    if (!lookup.problem.isEmpty()) colors.setColor(QPalette::WindowText, themeOf(this).dangerMark);
    m_answer->setPalette(colors);
    m_text->setAccessibleDescription(answer);
}

void GoToTokenDialog::accept() {
    if (!m_hit) return;
    QDialog::accept();
    Q_EMIT tokenChosen(*m_hit);
}

void GoToTokenDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange && m_answer) look();
}

void GoToTokenDialog::retranslate() {
    setWindowTitle(tr("Go to token"));
    m_label->setText(validTokens(m_overlay));
    m_text->setAccessibleName(tr("Token"));
    m_text->setPlaceholderText(tr("number, or row,column"));
    m_go->setText(tr("Go"));
    m_cancel->setText(tr("Cancel"));
    look();
}

}  // namespace deepscope
