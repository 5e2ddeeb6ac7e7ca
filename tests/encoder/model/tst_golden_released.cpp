#include "tests/encoder/model/golden_test.h"

/// Full-size weights, where depth and width could hide what mini cannot show.
class TestGoldenReleased : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tiny() { verifyGolden(QStringLiteral("released_0_tiny_page_png.json")); }
    void small() { verifyGolden(QStringLiteral("released_0_small_receipt_png.json")); }
    void base() { verifyGolden(QStringLiteral("released_0_base_page_png.json")); }
    void designNote() { verifyGolden(QStringLiteral("design-note_0_base_page_png.json")); }
};

QTEST_GUILESS_MAIN(TestGoldenReleased)
#include "tst_golden_released.moc"
