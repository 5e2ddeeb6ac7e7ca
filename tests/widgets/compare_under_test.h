#pragma once

#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/compare_figures.h"
#include "widgets/models/selection.h"
#include "widgets/views/compare_canvas.h"
#include "widgets/views/compare_pane.h"
#include "widgets/views/compare_workspace.h"

#include <QApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace deepscope {

/// The Compare workspace on a page of its own, with a session of its own and mini weights.
struct CompareUnderTest {
    explicit CompareUnderTest(QSize pageSize = {700, 900}, std::vector<std::string> modes = {"tiny", "small", "base", "gundam"}) {
        open(pageSize, "page.png");
        workspace = std::make_unique<CompareWorkspace>(&session, &selection);
        workspace->setRunChoice(miniChoice("tiny"));
        CompareState state;
        state.modes = std::move(modes);
        workspace->setState(state);
        workspace->resize(1200, 800);
    }

    /// Opens a page and returns its number once it has been read.
    int open(QSize size, const char* name) {
        QImage page(size, QImage::Format_RGB888);
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                page.setPixel(x, y, qRgb((x * 7 + y) & 255, (x ^ y) & 255, (255 - y * 3) & 255));
        }
        const QString path = folder.filePath(QLatin1String(name));
        page.save(path);
        const int number = session.pages()->open(path);
        [&] { QTRY_VERIFY(session.pages()->page(number).picture); }();
        return number;
    }
    void show(int page = 0) {
        workspace->show();
        workspace->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(workspace.get()));
        selection.setPage(page, {});
        QTRY_VERIFY(session.survey());
        QTRY_VERIFY(workspace->isSettled());
    }
    /// Everything that has not run does.
    void run() {
        QTRY_VERIFY(workspace->canRun());
        workspace->run();
        QTRY_VERIFY_WITH_TIMEOUT(!session.isRunning() && workspace->isSettled(), 60'000);
    }
    CompareCanvas* canvas(const char* mode) const { return workspace->pane(mode)->canvas(); }
    const Trace& trace(const char* mode) const { return *session.run(workspace->page(), mode)->results->trace; }
    PixelMap map(const char* mode) const { return PixelMap(trace(mode).provenance().plan); }
    QPoint screen(const char* mode, QPointF page) const { return canvas(mode)->viewport().toScreen(page).toPoint(); }
    /// What stands under a pane, by the words before it; empty when there is no such line.
    QString fact(const char* mode, const QString& what) const {
        for (const ModeFact& fact : workspace->pane(mode)->facts()->facts()) {
            if (fact.what == what) return fact.figure;
        }
        return {};
    }
    template <class Widget>
    Widget* find(const char* name) const {
        return workspace->findChild<Widget*>(QLatin1String(name));
    }

    QTemporaryDir folder;
    InspectionSession session;
    Selection selection;
    std::unique_ptr<CompareWorkspace> workspace;
};

}  // namespace deepscope
