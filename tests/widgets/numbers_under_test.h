#pragma once

#include "tests/widgets/mini_run.h"
#include "widgets/engine/inspection_session.h"
#include "widgets/models/selection.h"

#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace deepscope {

/// A session with one page, run in mode tiny with the mini preset, and a selection of it: what panels of numbers stand on.
struct NumbersUnderTest {
    bool run() {
        QImage page(300, 420, QImage::Format_RGB888);
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                page.setPixel(x, y, qRgb((x * 7 + y) & 255, x ^ (y & 255), (255 - y * 3) & 255));
        }
        const QString path = folder.filePath(QStringLiteral("page.png"));
        if (!page.save(path)) return false;
        session.pages()->open(path);
        if (!QTest::qWaitFor([this] { return session.pages()->page(0).picture != nullptr; })) return false;
        session.requestRun(0, miniChoice("tiny"));
        return QTest::qWaitFor([this] { return session.run(0, "tiny") != nullptr; }, 60'000);
    }
    std::shared_ptr<const TapRecord> tap(const char* name) const { return session.results(0, "tiny")->tap(name); }
    /// What the encoder left: the vector of a row of the tap's tensor, wherever its channels lie.
    std::vector<float> vectorOf(const char* name, int row) const {
        const auto record = tap(name);
        const auto tensor = record->tensor();
        const TapLayout layout = tapLayout(*record);
        std::vector<float> vector;
        for (int c = 0; c < layout.channels; ++c) {
            const std::int64_t element = layout.channelsFirst ? static_cast<std::int64_t>(c) * layout.tokens + row
                                                              : static_cast<std::int64_t>(row) * layout.channels + c;
            vector.push_back(tensor->at(element));
        }
        return vector;
    }

    QTemporaryDir folder;
    InspectionSession session;
    Selection selection;
};

}  // namespace deepscope
