#pragma once

#include "widgets/engine/probe_worker.h"
#include "widgets/models/pdf_page_model.h"

#include <QDialog>
#include <QList>
#include <QPointer>
#include <QTimer>

#include <set>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSpinBox;

namespace deepscope {

/// Asks which pages of a PDF to open, and at what resolution. Pages are chosen by mouse and keys in their thumbnails, drawn as
/// they come into view, or written as "1-3, 7". Accepted when there is at least one.
class PdfPageDialog : public QDialog {
    Q_OBJECT

public:
    /// `worker` draws the thumbnails.
    PdfPageDialog(const QString& path, int pageCount, int dpi, ProbeWorker* worker, QWidget* parent = nullptr);
    ~PdfPageDialog() override;

    QString path() const { return m_path; }
    /// From 1, in order.
    QList<int> pages() const;
    int dpi() const;

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(int dpi);
    void drawVisible();
    void ask(int page);
    void select(const std::vector<int>& pages);
    void onSelectionChanged();
    void onRangeEdited();
    void showCount();
    void retranslate();
    QString tagOf(int page) const;

    QString m_path;
    QPointer<ProbeWorker> m_worker;  // of a session that a closing window may give up first
    PdfPageModel m_model;
    std::set<int> m_asked;     // whose thumbnails are under way
    QTimer m_settling{this};   // scrolling past pages draws none of them
    bool m_selecting = false;  // by the range box
    bool m_rangeIsWrong = false;
    QLabel* m_name;
    QListView* m_list;
    QLabel* m_rangeLabel;
    QLineEdit* m_range;
    QLabel* m_dpiLabel;
    QSpinBox* m_dpi;
    QLabel* m_count;
    QPushButton* m_all = nullptr;
    QPushButton* m_open = nullptr;
};

}  // namespace deepscope
