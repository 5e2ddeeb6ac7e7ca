#include "app/export/shell_text.h"
#include "app/export_controller.h"
#include "encoder/export/dump_reader.h"
#include "encoder/image/pdf_file.h"
#include "tests/app/commands/program.h"
#include "tests/app/inspected_window.h"
#include "tests/encoder/export/python_reader.h"
#include "tests/widgets/look.h"
#include "widgets/views/canvas_header.h"
#include "widgets/views/drawn_file.h"
#include "widgets/views/export_dialog.h"
#include "widgets/views/export_tap_tree.h"
#include "widgets/views/panel.h"
#include "widgets/views/panel_dock.h"
#include "widgets/views/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <sys/resource.h>

#include <csignal>

using namespace deepscope;

namespace {

/// The window on a run, and its Export dialog opened by its key.
struct ExportUnderTest {
    WindowUnderTest t;
    QTemporaryDir out;
    ExportDialog* dialog = nullptr;

    void open() {
        t.run();
        stage(t, "global/sam.blocks.1");
        pinAt(t, 2, 3);
        reopen();
    }
    void reopen() {
        t.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(t.window.get()));
        QTest::keyClick(t.window.get(), Qt::Key_E, Qt::ControlModifier);
        dialog = t.find<ExportDialog>("exportDialog");
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        type("exportFolder", out.path());
    }
    template <class Widget>
    Widget* part(const char* name) const {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    void type(const char* line, const QString& text) const {
        auto* edit = part<QLineEdit>(line);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void click(const char* box) const {
        auto* button = part<QAbstractButton>(box);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(10, button->height() / 2));
    }
    QString verdict() const { return part<QLabel>("exportVerdict")->text(); }
    void exportAll() const {
        click("exportButton");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isBusy(), 20'000);
    }
    QStringList files() const { return QDir(out.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden); }
};

/// What a shell makes of a command line, run with the built program in place of `deepscope`.
ProgramResult runShell(const QString& command, const QString& folder) {
    QProcess shell;
    shell.setWorkingDirectory(folder);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    shell.setProcessEnvironment(environment);
    const QString function = QStringLiteral("deepscope() { '%1' \"$@\"; }\n").arg(QStringLiteral(DEEPSCOPE_PROGRAM));
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), function + command});
    if (!shell.waitForFinished(60'000)) return {};
    return {shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
}

QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// Export in the real window: what is ticked is what others read.
class TestWindowExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void globsTickTheTreeAndTicksMakeGlobs();
    void everythingIsWrittenAndRead();
    void theCommandShownDoesTheSame();
    void filesInTheWayAreAskedAbout();
    void cancellingLeavesNothing();
    void problemsAreSaidInTheDialog();
    void choicesAreRemembered();
    void theWindowsCommandMakesTheSamePicture();
    void commandsOfHostilePathsRun();
    void panelsAreSavedAsText();
    void picturesAreReadBack();
};

void TestWindowExport::globsTickTheTreeAndTicksMakeGlobs() {
    ExportUnderTest e;
    e.open();
    auto* tree = e.part<ExportTapTree>("exportTaps");
    QCOMPARE(tree->ticked(), static_cast<int>(traceOf(e.t)->taps().size()));
    e.type("exportGlob", QStringLiteral("global/sam.blocks.*,tokens"));
    int wanted = 0;
    for (const auto& tap : traceOf(e.t)->taps())
        wanted += tap->name().starts_with("global/sam.blocks.") || tap->name() == "tokens" ? 1 : 0;
    QVERIFY(wanted > 1);
    QCOMPARE(tree->ticked(), wanted);
    QVERIFY(e.part<QLabel>("exportMatches")->text().contains(QString::number(wanted)));
    QTreeWidgetItem* view = tree->topLevelItem(0);
    QCOMPARE(view->checkState(0), Qt::PartiallyChecked);
    // A view's tick takes all of its stages, by the keyboard.
    tree->setFocus();
    tree->setCurrentItem(view);
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(view->checkState(0), Qt::Checked);
    QCOMPARE(e.part<QLineEdit>("exportGlob")->text(), QStringLiteral("main"));
    QTest::keyClick(tree, Qt::Key_Space);
    QCOMPARE(tree->tickedTaps(), std::vector<std::string>{"tokens"});
    QCOMPARE(e.part<QLineEdit>("exportGlob")->text(), QStringLiteral("tokens"));
    QVERIFY(e.dialog->command().contains(QStringLiteral("--taps tokens ")));
    // Nothing at all cannot be exported.
    e.type("exportGlob", QStringLiteral("none"));
    QVERIFY(!e.part<QPushButton>("exportButton")->isEnabled());
}

void TestWindowExport::everythingIsWrittenAndRead() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("global/sam.blocks.1,tokens"));
    e.part<QComboBox>("exportFormat")->setCurrentIndex(1);  // npz
    for (const char* box : {"exportRow", "exportAllHeads", "exportAllQueries", "exportThisView", "exportStages", "exportFigures"})
        e.click(box);
    e.part<QComboBox>("exportTableFormat")->setCurrentIndex(2);
    applyTheme(ThemeChoice::Dark);
    keepLook(*e.dialog, QStringLiteral("export_dark"));
    applyTheme(ThemeChoice::Light);
    keepLook(*e.dialog, QStringLiteral("export_light"));
    e.exportAll();
    QVERIFY(e.part<QPushButton>("exportShow")->isVisible());
    QCOMPARE(e.files(),
             (QStringList{QStringLiteral("page.tiny.attention.npz"), QStringLiteral("page.tiny.figures.csv"),
                          QStringLiteral("page.tiny.figures.json"),
                          QStringLiteral("page.tiny.global__sam.blocks.1.attn-from.2-3.png"), QStringLiteral("page.tiny.npz"),
                          QStringLiteral("page.tiny.stages.csv"), QStringLiteral("page.tiny.stages.json")}));
    QVERIFY2(e.verdict().startsWith(QStringLiteral("7 file(s)")), qPrintable(e.verdict()));
    const auto trace = traceOf(e.t);
    const auto tap = trace->tensor("global/sam.blocks.1");
    const int side = static_cast<int>(tap->shape()[0]);
    const int heads = attentionHeads("global/sam.blocks.1", trace->provenance().architecture);
    const AttentionRow row = attentionRow(*trace, {.tap = "global/sam.blocks.1", .token = 2 * side + 3});
    const QString read =
        test::runPython(QStringLiteral(R"(
import csv, json, sys, numpy
folder, side, heads, first, weight, stages = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5]), int(sys.argv[6])
taps = numpy.load(folder + '/page.tiny.npz')
assert sorted(k for k in taps.files if k != 'manifest.json') == ['global/sam.blocks.1', 'tokens'], taps.files
assert numpy.float32(first) == taps['global/sam.blocks.1'].ravel()[0]
rows = numpy.load(folder + '/page.tiny.attention.npz')
token = 2 * side + 3
mean = rows['global/sam.blocks.1@%d:mean' % token]
every = rows['global/sam.blocks.1@%d:all' % token]
grid = rows['global/sam.blocks.1@all:0']
assert abs(mean.sum() - 1) < 1e-4, mean.sum()
assert abs(mean.ravel()[7] - weight) < 1e-6
assert every.shape == (heads,) + mean.shape and numpy.allclose(every.mean(0), mean, atol=1e-6)
assert grid.shape == (side * side,) + mean.shape and numpy.allclose(grid[token], every[0], atol=1e-6)
table = list(csv.DictReader(open(folder + '/page.tiny.stages.csv', newline='')))
assert len(table) == stages, len(table)
assert [r['tap'] for r in table] == [r['tap'] for r in json.load(open(folder + '/page.tiny.stages.json'))['rows']]
print('ok')
)"),
                        {e.out.path(), QString::number(side), QString::number(heads), QString::number(tap->at(0), 'g', 17),
                         QString::number(static_cast<double>(row.values[7]), 'g', 17), QString::number(trace->stages().size())});
    QCOMPARE(read, QStringLiteral("ok"));
    const QImage picture(e.out.filePath(QStringLiteral("page.tiny.global__sam.blocks.1.attn-from.2-3.png")));
    QVERIFY(picture.width() > 600 && picture.height() > 800);
}

void TestWindowExport::theCommandShownDoesTheSame() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("*sam.neck,tokens"));
    for (const char* box : {"exportRow", "exportThisView", "exportEveryHead"}) e.click(box);
    e.part<QSpinBox>("exportScale")->setValue(2);
    e.click("exportCopy");
    const QString command = QGuiApplication::clipboard()->text();
    QCOMPARE(command, e.part<QPlainTextEdit>("exportCommand")->toPlainText());
    e.exportAll();
    QTemporaryDir again;
    const ProgramResult result = runShell(QString(command).replace(e.out.path(), again.path()), again.path());
    QVERIFY2(result.status == 0, result.err.constData());
    QStringList there = QDir(again.path()).entryList(QDir::Files);
    QCOMPARE(there, e.files());
    for (const QString& file : there) {
        if (file.endsWith(QLatin1String(".png"))) QCOMPARE(QImage(again.filePath(file)), QImage(e.out.filePath(file)));
    }
    const auto mine = DumpReader::open(e.out.filePath(QStringLiteral("page.tiny.safetensors")).toStdString());
    const auto theirs = DumpReader::open(again.filePath(QStringLiteral("page.tiny.safetensors")).toStdString());
    QCOMPARE(theirs->read("tokens")->floats(), mine->read("tokens")->floats());
}

void TestWindowExport::filesInTheWayAreAskedAbout() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("tokens"));
    e.exportAll();
    const QString path = e.out.filePath(QStringLiteral("page.tiny.safetensors"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    e.click("exportButton");
    auto* question = e.part<QMessageBox>("exportReplace");
    QVERIFY(question);
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(!e.dialog->isBusy());
    QCOMPARE(contents(path), QByteArray("mine"));
    QTRY_VERIFY(!e.part<QMessageBox>("exportReplace"));
    e.click("exportButton");
    question = e.part<QMessageBox>("exportReplace");
    QVERIFY(question);
    QTest::mouseClick(question->findChild<QPushButton*>(QStringLiteral("exportReplaceButton")), Qt::LeftButton);
    QTRY_VERIFY(!e.dialog->isBusy());
    QVERIFY(contents(path).size() > 1000);
    QCOMPARE(e.files(), QStringList{QStringLiteral("page.tiny.safetensors")});
}

void TestWindowExport::cancellingLeavesNothing() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("main"));
    for (const char* box : {"exportAllQueries", "exportThisView", "exportEveryStage", "exportEveryHead"}) e.click(box);
    e.part<QSpinBox>("exportScale")->setValue(8);  // takes long enough
    const QString folder = e.out.filePath(QStringLiteral("new"));
    e.type("exportFolder", folder);
    e.click("exportButton");
    QTRY_VERIFY(QDir(folder).exists());
    QVERIFY(e.dialog->isBusy());
    QTest::keyClick(e.dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!e.dialog->isBusy(), 20'000);
    QVERIFY(e.dialog->isVisible());
    QVERIFY2(e.verdict().contains(QStringLiteral("nothing was written")), qPrintable(e.verdict()));
    QVERIFY(e.files().isEmpty());
}

void TestWindowExport::problemsAreSaidInTheDialog() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("tokens"));
    const QString file = e.t.savePicture("occupied", {2, 2}, Qt::red);
    QFile occupied(file);
    QVERIFY(occupied.open(QIODevice::WriteOnly));
    occupied.close();
    e.type("exportFolder", file);
    e.exportAll();
    QVERIFY2(e.verdict().contains(QStringLiteral("expected a folder")), qPrintable(e.verdict()));
    QCOMPARE(e.verdict().count(QLatin1Char('\n')), 0);
    // No room: every write beyond the limit fails.
    e.type("exportFolder", e.out.path());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{.rlim_cur = 4096, .rlim_max = before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    e.exportAll();
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY2(e.verdict().contains(QStringLiteral("the limit on file size")), qPrintable(e.verdict()));
    QVERIFY(!e.verdict().contains(QStringLiteral(".deepscope-export")));
    QVERIFY(e.files().isEmpty());
    e.type("exportName", QStringLiteral("../up"));
    e.exportAll();
    QVERIFY2(e.verdict().contains(QStringLiteral("unusable name")), qPrintable(e.verdict()));
    QVERIFY(e.files().isEmpty());
}

void TestWindowExport::choicesAreRemembered() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("tokens"));
    e.part<QComboBox>("exportFormat")->setCurrentIndex(2);
    e.part<QSpinBox>("exportScale")->setValue(3);
    e.click("exportLegend");
    e.exportAll();
    QVERIFY(QFileInfo(e.out.filePath(QStringLiteral("page.tiny/tokens.npy"))).isFile());
    QTest::keyClick(e.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!e.t.find<ExportDialog>("exportDialog"));
    e.reopen();
    QCOMPARE(e.part<QLineEdit>("exportGlob")->text(), QStringLiteral("tokens"));
    QCOMPARE(e.part<QComboBox>("exportFormat")->currentIndex(), 2);
    QCOMPARE(e.part<QSpinBox>("exportScale")->value(), 3);
    QVERIFY(!e.part<QCheckBox>("exportLegend")->isChecked());
}

void TestWindowExport::theWindowsCommandMakesTheSamePicture() {
    applyTheme(ThemeChoice::Light);
    ExportUnderTest e;
    e.t.run();
    stage(e.t, "global/fusion.projector");
    look(e.t, "norm");
    pinAt(e.t, 1, 2);
    using Copied = ExportController::Copied;
    const auto made = [&e](Copied what) {
        const QString command = e.t.window->exports()->command(what);
        const ProgramResult result = runShell(command, e.out.path());
        if (result.status != 0) qWarning() << command << result.err;
        return QImage(e.out.filePath(QStringLiteral("page.tiny.png"))).convertToFormat(QImage::Format_RGB32);
    };
    const auto canvas = [&e] { return e.t.canvas()->grab().toImage().convertToFormat(QImage::Format_RGB32); };
    const QRect place(e.t.canvas()->mapTo(e.t.window.get(), QPoint()), e.t.canvas()->size());
    QImage window = made(Copied::Window);
    QCOMPARE(window.size(), e.t.window->size());
    QCOMPARE(window.copy(place), canvas());
    // Looked at closer, in other colours: the same sight but for how resampled pixels are rounded.
    e.t.action("zoomInAction")->trigger();
    Q_EMIT e.t.window->findChild<CanvasHeader*>()->colormapChosen(Colormap::Cividis);
    QTRY_VERIFY_WITH_TIMEOUT(e.t.window->isSettled(), 30'000);
    window = made(Copied::Window).copy(place);
    const QImage there = canvas();
    QCOMPARE(window.size(), there.size());
    int others = 0;
    for (int y = 0; y < there.height(); ++y) {
        for (int x = 0; x < there.width(); ++x) {
            const QColor a = window.pixelColor(x, y);
            const QColor b = there.pixelColor(x, y);
            const int apart = std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
            others += apart > 24 ? 1 : 0;
        }
    }
    QVERIFY2(others * 200 < there.width() * there.height(), qPrintable(QString::number(others)));
    QVERIFY(QFile::remove(e.out.filePath(QStringLiteral("page.tiny.png"))));
    QVERIFY(!made(Copied::Picture).isNull());
    made(Copied::Dump);
    const auto dump = DumpReader::open(e.out.filePath(QStringLiteral("page.tiny.safetensors")).toStdString());
    QCOMPARE(dump->read("tokens")->floats(), traceOf(e.t)->tensor("tokens")->floats());
    const QString command = e.t.window->exports()->command(Copied::Window);  // the note of what was copied takes room
    QTest::keyClick(e.t.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), command);
}

void TestWindowExport::commandsOfHostilePathsRun() {
    const std::vector<std::string> words{"printf", "%s|", "a b", "it's", "$(x) `y` \"z\"", "line\nbreak", "",
                                         "~",      "*",   "ä",   "-n"};
    const ProgramResult result = runShell(QString::fromStdString(shellCommand(words)), QDir::tempPath());
    QCOMPARE(result.out, QByteArray("a b|it's|$(x) `y` \"z\"|line\nbreak||~|*|ä|-n|"));
    QCOMPARE(pathArgument("-page.png"), std::string("./-page.png"));
    // A page of such a name, through the program.
    QTemporaryDir folder;
    const QString name = QStringLiteral("it's $(a)\n\"page\".png");
    WindowUnderTest t;
    QVERIFY(QFile::copy(t.pagePath, folder.filePath(name)));
    t.run();
    t.window->openPages({folder.filePath(name)});
    QTRY_VERIFY(t.action("runAction")->isEnabled());
    QSignalSpy finished(t.window->session()->queue(), &RunQueue::finished);
    t.action("runAction")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(t.window->isSettled(), 30'000);
    const ProgramResult dumped = runShell(t.window->exports()->command(ExportController::Copied::Dump), folder.path());
    QVERIFY2(dumped.status == 0, dumped.err.constData());
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.safetensors")}).size(), 1);
}

void TestWindowExport::panelsAreSavedAsText() {
    WindowUnderTest t;
    t.run();
    QTemporaryDir out;
    for (PanelDock* dock : t.window->findChildren<PanelDock*>()) {
        if (dock->isHidden() || dock->objectName() == QLatin1String("tensorDock"))
            continue;  // that one is a megapixel of numbers
        openPanel(t, dock->objectName().chopped(4).toUtf8().constData());
        const Drawing drawing = widgetDrawing(dock->panel(), dock->panel()->title());
        const QSize before = dock->panel()->size();
        const QString base = out.filePath(dock->objectName());
        for (const auto& [format, suffix] : {std::pair{PictureFormat::Png, ".png"}, std::pair{PictureFormat::Svg, ".svg"},
                                             std::pair{PictureFormat::Pdf, ".pdf"}})
            writeDrawing(drawing, (base + QLatin1String(suffix)).toStdString(), format, 1);
        QCOMPARE(dock->panel()->size(), before);
        QImageReader::setAllocationLimit(0);
        const QImage picture(base + QStringLiteral(".png"));
        QVERIFY2(picture.size() == drawing.size.toSize(), qPrintable(dock->objectName()));
        QSvgRenderer svg(base + QStringLiteral(".svg"));
        QVERIFY2(svg.isValid(), qPrintable(dock->objectName()));
        QVERIFY(contents(base + QStringLiteral(".pdf")).startsWith("%PDF-"));
    }
    const QByteArray folder = qgetenv("DEEPSCOPE_LOOK");
    if (!folder.isEmpty()) {
        for (const QString& file : QDir(out.path()).entryList(QDir::Files))
            QFile::copy(out.filePath(file), QString::fromLocal8Bit(folder) + QLatin1Char('/') + file);
    }
    // The table of stages whole, also the rows that have to be scrolled to.
    const QByteArray stages = contents(out.filePath(QStringLiteral("stagesDock.svg")));
    QVERIFY(stages.contains("<text"));
    QVERIFY(stages.contains("tokens"));
}

// SVG by an XML reader and Qt's renderer, PDF by poppler, PNG by its title.
void TestWindowExport::picturesAreReadBack() {
    ExportUnderTest e;
    e.open();
    e.type("exportGlob", QStringLiteral("none"));
    e.click("exportThisView");
    e.part<QSpinBox>("exportScale")->setValue(2);
    for (int format = 0; format < 3; ++format) {
        e.part<QComboBox>("exportPictureFormat")->setCurrentIndex(format);
        e.exportAll();
        QVERIFY2(e.part<QPushButton>("exportShow")->isVisible(), qPrintable(e.verdict()));
    }
    const QString base = e.out.filePath(QStringLiteral("page.tiny.global__sam.blocks.1.attn-from.2-3"));
    const QImage png(base + QStringLiteral(".png"));
    const QString heading = QStringLiteral("global/sam.blocks.1 · Attention from token · 2,3");
    QCOMPARE(png.text(QStringLiteral("Title")), heading);

    QXmlStreamReader xml(contents(base + QStringLiteral(".svg")));
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text"))
            texts << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY2(texts.contains(heading), qPrintable(texts.join(QLatin1Char('|'))));
    QVERIFY(!texts.filter(QStringLiteral("SYNTHETIC mini:0")).isEmpty());
    QSvgRenderer svg(base + QStringLiteral(".svg"));
    QVERIFY(svg.isValid());
    QCOMPARE((svg.viewBoxF().size() * 2).toSize(), png.size());
    QImage drawn(png.size(), QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    svg.render(&painter);
    painter.end();
    // Inside the map the two agree but for the edges of cells.
    int alike = 0;
    int compared = 0;
    for (int y = 120; y < png.height() - 120; y += 7) {
        for (int x = 60; x < png.width() - 220; x += 7, ++compared) {
            const QColor a = png.pixelColor(x, y);
            const QColor b = drawn.pixelColor(x, y);
            alike += std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue()) < 24 ? 1 : 0;
        }
    }
    QVERIFY(compared > 5000);
    QVERIFY2(alike > compared * 9 / 10, qPrintable(QStringLiteral("%1 of %2").arg(alike).arg(compared)));

    const std::filesystem::path pdf((base + QStringLiteral(".pdf")).toStdString());
    QCOMPARE(PdfFile::countPages(pdf), 1);
    const QByteArray bytes = contents(base + QStringLiteral(".pdf"));
    const QRegularExpressionMatch box =
        QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)")).match(QString::fromLatin1(bytes));
    QVERIFY(box.hasMatch());
    QVERIFY(std::abs(box.captured(1).toDouble() - png.width()) <= 2);  // a point a unit, twice as large
    QVERIFY(bytes.contains("/FontFile"));
}

QTEST_MAIN(TestWindowExport)
#include "tst_window_export.moc"
