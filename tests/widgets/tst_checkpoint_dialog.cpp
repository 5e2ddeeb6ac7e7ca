#include "tests/encoder/weights/checkpoint_writer.h"
#include "tests/widgets/look.h"
#include "widgets/engine/checkpoint_summary.h"
#include "widgets/engine/problem_boundary.h"
#include "widgets/views/checkpoint_dialog.h"
#include "widgets/views/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace deepscope;

namespace {

struct Shown {
    explicit Shown(const std::vector<test_checkpoint::Tensor>& tensors) : dialog(file()) {
        dialog.show();
        test_checkpoint::writeSparse(file().toStdString(), tensors);
        dialog.setSummary(*summarizeCheckpoint(file().toStdString()));
    }
    QString file() const { return folder.filePath(QStringLiteral("model.safetensors")); }
    QString verdict() const { return dialog.findChild<QLabel*>(QStringLiteral("checkpointVerdict"))->text(); }
    QString facts() const { return dialog.findChild<QLabel*>(QStringLiteral("checkpointFacts"))->text(); }
    QString names() const { return dialog.findChild<QPlainTextEdit*>()->toPlainText(); }
    QPushButton* use() const { return dialog.findChild<QPushButton*>(QStringLiteral("useCheckpoint")); }

    QTemporaryDir folder;
    CheckpointDialog dialog;
};

}  // namespace

class TestCheckpointDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ThemeChoice::Dark); }
    void aWholeCheckpointCanBeUsed();
    void aMissingTensorIsNamed();
    void aMisshapenTensorIsNamed();
    void whatCannotBeReadSaysWhy();
    void theVerdictFollowsTheTheme();
};

void TestCheckpointDialog::aWholeCheckpointCanBeUsed() {
    auto tensors = test_checkpoint::encoderTensors(Preset::Released);
    test_checkpoint::addLanguageModel(tensors);
    Shown t(tensors);
    QVERIFY(t.verdict().startsWith(QStringLiteral("✓")));
    QVERIFY2(t.facts().contains(QLatin1String("2, 5, 8, 11")), qPrintable(t.facts()));  // the global blocks
    QVERIFY(t.facts().contains(QStringLiteral("0–1, 3–4, 6–7, 9–10, windows of 14×14")));
    QVERIFY(t.facts().contains(QLatin1String("24 layers")));
    QVERIFY(t.names().contains(QLatin1String("lm_head.weight")));
    QVERIFY(t.use()->isEnabled());
    keepLook(t.dialog, QStringLiteral("checkpoint_dark"));
    QSignalSpy accepted(&t.dialog, &QDialog::accepted);
    QTest::mouseClick(t.use(), Qt::LeftButton);
    QCOMPARE(accepted.size(), 1);
}

void TestCheckpointDialog::aMissingTensorIsNamed() {
    auto tensors = test_checkpoint::encoderTensors(Preset::Mini);
    const std::string gone = tensors[tensors.size() / 2].name;
    tensors.erase(tensors.begin() + static_cast<std::ptrdiff_t>(tensors.size() / 2));
    Shown t(tensors);
    QVERIFY(t.verdict().startsWith(QStringLiteral("✗")));
    QVERIFY2(t.names().startsWith(QStringLiteral("Missing\n  ") + QString::fromStdString(gone)), qPrintable(t.names().left(200)));
    QVERIFY(!t.use()->isEnabled());
    QSignalSpy accepted(&t.dialog, &QDialog::accepted);
    QTest::keyClick(&t.dialog, Qt::Key_Return);
    QCOMPARE(accepted.size(), 0);
    keepLook(t.dialog, QStringLiteral("checkpoint_missing"));
}

void TestCheckpointDialog::aMisshapenTensorIsNamed() {
    auto tensors = test_checkpoint::encoderTensors(Preset::Mini);
    test_checkpoint::Tensor& last = tensors.back();
    last.shape.back() += 1;
    Shown t(tensors);
    QVERIFY(t.verdict().startsWith(QStringLiteral("✗")));
    QVERIFY2(t.names().contains(QString::fromStdString(last.name)), qPrintable(t.names().left(200)));
    QVERIFY(t.facts().contains(QLatin1String("1 of another shape")));
    QVERIFY(!t.use()->isEnabled());
}

void TestCheckpointDialog::whatCannotBeReadSaysWhy() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("noise.safetensors"));
    test_checkpoint::writeText(file.toStdString(), "no header at all");
    CheckpointDialog dialog(file);
    dialog.show();
    const auto* verdict = dialog.findChild<QLabel*>(QStringLiteral("checkpointVerdict"));
    const QString reading = verdict->text();
    QVERIFY(!reading.isEmpty());
    try {
        summarizeCheckpoint(file.toStdString());
        QFAIL("noise was read");
    } catch (...) {
        const Problem problem = problemOfCurrentException();
        dialog.setProblem(problem);
        QCOMPARE(verdict->text(), QStringLiteral("✗ ") + QString::fromStdString(problem.sentence()));
    }
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("useCheckpoint"))->isEnabled());
    QVERIFY(!dialog.findChild<QPlainTextEdit*>()->isVisible());
    QSignalSpy rejected(&dialog, &QDialog::rejected);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(rejected.size(), 1);
}

void TestCheckpointDialog::theVerdictFollowsTheTheme() {
    Shown t(test_checkpoint::encoderTensors(Preset::Mini));
    const auto* verdict = t.dialog.findChild<QLabel*>(QStringLiteral("checkpointVerdict"));
    QCOMPARE(verdict->palette().color(QPalette::WindowText), themeColors(true).success);
    applyTheme(ThemeChoice::Light);
    QTRY_COMPARE(verdict->palette().color(QPalette::WindowText), themeColors(false).success);
    keepLook(t.dialog, QStringLiteral("checkpoint_light"));
    applyTheme(ThemeChoice::Dark);
}

QTEST_MAIN(TestCheckpointDialog)
#include "tst_checkpoint_dialog.moc"
