#pragma once

#include "app/session_view.h"
#include "widgets/engine/probe_worker.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace deepscope {

/// Pages of a session whose files are not where they were: each is pointed to by hand, all are looked for in a folder, or they
/// are left out. What is neither stays in the list of pages as missing.
class MissingPagesDialog : public QDialog {
    Q_OBJECT

public:
    MissingPagesDialog(std::vector<MissingPage> pages, ProbeWorker* worker, QWidget* parent = nullptr);
    ~MissingPagesDialog() override;

    /// Takes this file for the page in `row`, and looks beside it for the others.
    void locate(int row, const QString& file);
    /// Looks for all of them in a folder and below it.
    void search(const QString& folder);

Q_SIGNALS:
    /// The page's file is here; of a PDF's page as "FILE.pdf#N".
    void located(int page, QString path);
    /// The page is no part of the session any more.
    void leftOut(int page);

private:
    void build();
    void chooseFile();
    void chooseFolder();
    void lookFor(const QString& folder, bool below);
    void onFound(const std::vector<int>& pages, const std::vector<QString>& files);
    void leaveOutSelected();
    void fill();
    void setSearching(bool searching);
    int currentRow() const;

    std::vector<MissingPage> m_pages;
    ProbeWorker* m_worker;
    QString m_folder;
    QLabel* m_words;
    QListWidget* m_list;
    QLabel* m_result;
    QProgressBar* m_progress;
    QPushButton* m_locate;
    QPushButton* m_searchFolder;
    QPushButton* m_leaveOut;
    QPushButton* m_close;
};

}  // namespace deepscope
