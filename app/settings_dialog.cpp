#include "app/settings_dialog.h"

#include "app/languages.h"
#include "app/settings.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/quantity_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace deepscope {

namespace {

constexpr int kLargestBudgetMiB = 1 << 20;
constexpr int kBudgetStepMiB = 256;

template <class Control>
Control* named(Control* control, const char* name, const QString& accessible) {
    control->setObjectName(QLatin1String(name));
    control->setAccessibleName(accessible);
    return control;
}

}  // namespace

SettingsDialog::SettingsDialog(const Settings& settings, QWidget* parent)
    : QDialog(parent),
      m_theme(named(new QComboBox, "settingsTheme", tr("Theme"))),
      m_language(named(new QComboBox, "settingsLanguage", tr("Language"))),
      m_reload(named(new QCheckBox(tr("Read a page again when its file changes")), "settingsReload", tr("Reload on change"))),
      m_follow(named(new QCheckBox(tr("Show each stage as it finishes")), "settingsFollow", tr("Follow runs"))),
      m_budget(named(new QSpinBox, "settingsBudget", tr("Memory for runs"))) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    m_theme->addItem(tr("As the desktop"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    m_language->addItem(tr("As the desktop"), QString());
    for (const Language& each : languages()) m_language->addItem(each.ownName, each.code);
    m_budget->setRange(0, kLargestBudgetMiB);
    m_budget->setSingleStep(kBudgetStepMiB);
    m_budget->setSuffix(QStringLiteral(" MiB"));
    m_budget->setSpecialValueText(
        tr("automatic, %1").arg(bytesText(static_cast<std::int64_t>(InspectionSession::defaultTraceBudgetBytes()))));

    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(settings.theme())));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language())));
    m_reload->setChecked(settings.reloadOnChange());
    m_follow->setChecked(settings.followRuns());
    m_budget->setValue(settings.traceBudgetMiB());

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(10);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Pages"), m_reload);
    form->addRow(tr("Runs"), m_follow);
    form->addRow(tr("Memory for runs"), m_budget);
    auto* note =
        new QLabel(tr("Runs stay open with all they kept until this is full; then the oldest keep their figures alone."));
    note->setWordWrap(true);
    setMuted(note);
    form->addRow(QString(), note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 20, 22, 16);
    layout->setSpacing(18);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this, &SettingsDialog::restoreDefaults);
}

void SettingsDialog::restoreDefaults() {
    m_theme->setCurrentIndex(0);
    m_language->setCurrentIndex(0);
    m_reload->setChecked(true);
    m_follow->setChecked(true);
    m_budget->setValue(0);
}

void SettingsDialog::writeTo(Settings& settings) const {
    settings.setTheme(static_cast<ThemeChoice>(m_theme->currentData().toInt()));
    settings.setLanguage(m_language->currentData().toString());
    settings.setReloadOnChange(m_reload->isChecked());
    settings.setFollowRuns(m_follow->isChecked());
    settings.setTraceBudgetMiB(m_budget->value());
}

}  // namespace deepscope
