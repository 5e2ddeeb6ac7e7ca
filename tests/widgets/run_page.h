#pragma once

#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

namespace deepscope {

/// Opens a page with something on it as page 0 of the session and runs the mini preset on it in mode tiny.
inline void runPage(InspectionSession& session, const QTemporaryDir& folder) {
    QImage page(300, 420, QImage::Format_RGB888);
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) page.setPixel(x, y, qRgb((x * 7 + y) & 255, x ^ (y & 255), (255 - y * 3) & 255));
    }
    const QString path = folder.filePath(QStringLiteral("page.png"));
    QVERIFY(page.save(path));
    session.pages()->open(path);
    QTRY_VERIFY(session.pages()->page(0).picture);
    session.requestRun(0, miniChoice("tiny"));
    QTRY_VERIFY_WITH_TIMEOUT(session.run(0, "tiny"), 60'000);
}

}  // namespace deepscope
