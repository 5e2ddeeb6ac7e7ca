#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace deepscope {

class Settings;

/// The settings that have no place in the toolbar or the menus. Changes take effect when the dialog is accepted.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(const Settings& settings, QWidget* parent = nullptr);

    /// Writes what was set; call when accepted.
    void writeTo(Settings& settings) const;

private:
    void restoreDefaults();

    QComboBox* m_theme;
    QComboBox* m_language;
    QCheckBox* m_reload;
    QCheckBox* m_follow;
    QSpinBox* m_budget;
};

}  // namespace deepscope
