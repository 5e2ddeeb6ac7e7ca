#pragma once

#include "app/session_recovery.h"

#include <QDialog>

#include <vector>

class QListWidget;
class QPushButton;

namespace deepscope {

/// Sessions of processes that did not end properly: each can be restored here, thrown away, or looked at where it lies. Those
/// that are left alone are offered again at the next start.
class RecoveryDialog : public QDialog {
    Q_OBJECT

public:
    explicit RecoveryDialog(std::vector<CrashedSession> crashed, QWidget* parent = nullptr);

Q_SIGNALS:
    void restoreRequested(const deepscope::CrashedSession& crashed);

private:
    void fill();
    void restore();
    void discard();
    void showFile();

    std::vector<CrashedSession> m_crashed;
    QListWidget* m_list;
    QPushButton* m_restore;
    QPushButton* m_discard;
    QPushButton* m_show;
};

}  // namespace deepscope
