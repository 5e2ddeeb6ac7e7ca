#pragma once

#include "encoder/errors.h"
#include "widgets/engine/probe_requests.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace deepscope {

/// Shows what a checkpoint holds before it is used: its architecture, the tensors used, ignored and missing, and what is
/// wrong with it. Accepted when the person wants its weights.
class CheckpointDialog : public QDialog {
    Q_OBJECT

public:
    /// Says that `path` is being read until one of the setters is called.
    explicit CheckpointDialog(const QString& path, QWidget* parent = nullptr);

    void setSummary(const CheckpointSummary& summary);
    /// It cannot be read, or is no DeepEncoder.
    void setProblem(const Problem& problem);
    QString path() const { return m_path; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showVerdict();
    void showFacts();
    void showTensors();

    QString m_path;
    std::optional<CheckpointSummary> m_summary;
    std::optional<Problem> m_problem;
    QLabel* m_verdict;
    QLabel* m_facts;
    QPlainTextEdit* m_tensors;
    QPushButton* m_use = nullptr;
};

}  // namespace deepscope
