#pragma once

#include "encoder/errors.h"
#include "widgets/models/export_request.h"

#include <QDialog>
#include <QVariantMap>

#include <functional>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace deepscope {

class ExportTapTree;

/// What there is to export: a finished run, and what the window shows of it.
struct ExportSubject {
    std::shared_ptr<const Trace> trace;
    QString name;                       ///< what files are called at first: "page.base"
    std::string tap;                    ///< empty: the page itself is looked at
    TapView look;                       ///< as shown, never Automatic
    std::optional<PinnedToken> pin;     ///< a token of that tap's view
    std::vector<std::string> sameLook;  ///< the run's taps that can be looked at in this way, with this pin
};

/// Chooses taps, attention, pictures and tables of a run, and where they go; shows the command line that does the same. It
/// writes nothing: whoever listens does, and tells it how far that is.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// What the dialog asks of whoever opened it: a request, and its taps as they are written, as a command line; what its
    /// tensors will take.
    struct Callbacks {
        std::function<QString(const ExportRequest& request, const std::string& taps)> command;
        std::function<std::int64_t(const ExportRequest& request)> tensorBytes;
    };
    ExportDialog(ExportSubject subject, Callbacks callbacks, QWidget* parent = nullptr);

    ExportRequest request() const;
    /// The ticked taps as the command line's --taps: a glob where it means the same, else names.
    std::string tapsText() const;
    QString command() const;

    /// What is remembered between exports; what is not understood counts as never set.
    QVariantMap choices() const;
    void setChoices(const QVariantMap& choices);
    void setFolder(const QString& folder);

    bool isBusy() const { return m_busy; }
    void setProgress(double share, const QString& what);
    void setDone(int files, std::int64_t bytes);
    /// Nothing was written.
    void setCancelled();
    void setProblem(const Problem& problem);

    void reject() override;

Q_SIGNALS:
    void exportRequested(const deepscope::ExportRequest& request);
    void cancelRequested();
    void folderRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    // export_dialog_parts.cpp
    QGroupBox* buildTaps();
    QGroupBox* buildAttention();
    QGroupBox* buildPictures();
    QGroupBox* buildTables();
    QWidget* buildPlace();
    void buildFoot(QVBoxLayout* layout);
    void retranslate();

    void connectParts();
    void applyGlob();
    void takeTicks();
    void update();
    void showSummary(const ExportRequest& request);
    void showVerdict(const QString& text, bool good);
    void setBusy(bool busy);
    void chooseFolder();
    void startExport();
    void addPictures(ExportRequest& request) const;
    void addAttention(ExportRequest& request) const;
    bool attends() const;
    int heads() const;

    ExportSubject m_subject;
    Callbacks m_callbacks;
    bool m_busy = false;

    QGroupBox* m_taps;
    QLabel* m_globLabel;
    QLineEdit* m_glob;
    QLabel* m_matches;
    ExportTapTree* m_tree;
    QLabel* m_formatLabel;
    QComboBox* m_format;
    QLabel* m_typeLabel;
    QComboBox* m_type;
    QGroupBox* m_attention;
    QCheckBox* m_row;
    QCheckBox* m_allHeads;
    QCheckBox* m_allQueries;
    QSpinBox* m_head;
    QGroupBox* m_pictures;
    QCheckBox* m_thisView;
    QCheckBox* m_everyStage;
    QCheckBox* m_everyHead;
    QComboBox* m_pictureFormat;
    QSpinBox* m_scale;
    QLabel* m_scaleLabel;
    QCheckBox* m_page;
    QCheckBox* m_legend;
    QGroupBox* m_tables;
    QCheckBox* m_stages;
    QCheckBox* m_figures;
    QComboBox* m_tableFormat;
    QLabel* m_folderLabel;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_summary;
    QLabel* m_commandLabel;
    QPlainTextEdit* m_command;
    QPushButton* m_copy;
    QProgressBar* m_progress;
    QLabel* m_verdict;
    QPushButton* m_show;
    QPushButton* m_export;
    QPushButton* m_close = nullptr;
};

}  // namespace deepscope
