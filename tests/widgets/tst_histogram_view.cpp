#include "encoder/tensor_buffer.h"
#include "tests/widgets/look.h"
#include "widgets/views/histogram_view.h"
#include "widgets/views/theme.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWindow>

#include <cmath>
#include <limits>

using namespace deepscope;

class TestHistogramView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale::c());
        applyTheme(ThemeChoice::Dark);
    }
    void init();
    void barsAreLogarithmicOrLinear();
    void theScaleIsSwitchedAndTold();
    void pointingReadsOutABar();
    void theKeyboardGoesFromBarToBar();
    void nonFiniteValuesAreFramed();

private:
    static ValueStatistics made() {
        ValueStatistics statistics;
        statistics.count = 1111;
        statistics.min = -3.2;
        statistics.max = 3.2;
        statistics.histogram[10] = 1;
        statistics.histogram[31] = 1000;
        statistics.histogram[32] = 100;
        statistics.histogram[40] = 10;
        return statistics;
    }
    void pointAt(int bin) {
        const QPoint place(static_cast<int>(m_view->barRect(bin).center().x()), 60);
        QTest::mouseMove(m_window->windowHandle(), m_view->mapTo(m_window.get(), place));
        QCoreApplication::processEvents();
    }
    double tall(int bin) const { return m_view->barRect(bin).height(); }

    std::unique_ptr<QWidget> m_window;
    HistogramView* m_view = nullptr;
};

void TestHistogramView::init() {
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 200);
    m_view = new HistogramView(m_window.get());
    m_view->setGeometry(20, 20, 320, 120);
    m_view->setStatistics(made());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestHistogramView::barsAreLogarithmicOrLinear() {
    QVERIFY(m_view->isLogarithmic());
    QVERIFY(std::abs(tall(32) / tall(31) - std::log1p(100.0) / std::log1p(1000.0)) < 1e-6);
    m_view->setLogarithmic(false);
    QVERIFY(std::abs(tall(32) / tall(31) - 0.1) < 1e-6);
    QCOMPARE(tall(10), 1.0);  // one value is still seen
    QCOMPARE(tall(11), 0.0);
}

void TestHistogramView::theScaleIsSwitchedAndTold() {
    QSignalSpy told(m_view, &HistogramView::logarithmicChanged);
    m_view->setLogarithmic(false);
    m_view->setLogarithmic(true);
    QCOMPARE(told.size(), 0);  // remembered, not a person's
    auto* button = m_view->findChild<QToolButton*>(QStringLiteral("histogramLogButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(told.size(), 1);
    QVERIFY(!m_view->isLogarithmic() && !button->isChecked());
    QTest::mouseDClick(m_view, Qt::LeftButton, {}, QPoint(50, 60));
    QVERIFY(m_view->isLogarithmic() && button->isChecked());
    QTest::keyClick(m_view, Qt::Key_L);
    QCOMPARE(told.size(), 3);
    QVERIFY(!m_view->isLogarithmic());
}

void TestHistogramView::pointingReadsOutABar() {
    pointAt(31);
    QCOMPARE(m_view->readout(), QStringLiteral("−0.1000 to 0.0000: 1000 (90.0 %)"));
    keepLook(*m_view, QStringLiteral("histogram_dark"));
    pointAt(5);
    QVERIFY(m_view->readout().endsWith(QLatin1String(": 0 (0.0 %)")));
    m_view->setStatistics(std::nullopt);
    QVERIFY(m_view->readout().isEmpty());
}

void TestHistogramView::theKeyboardGoesFromBarToBar() {
    QTest::keyClick(m_view, Qt::Key_Home);
    QVERIFY(m_view->readout().startsWith(QStringLiteral("−3.200 to −3.100")));
    QTest::keyClick(m_view, Qt::Key_Right);
    QVERIFY(m_view->readout().startsWith(QStringLiteral("−3.100 to −3.000")));
    QTest::keyClick(m_view, Qt::Key_End);
    QVERIFY(m_view->readout().startsWith(QStringLiteral("3.100 to 3.200")));
}

void TestHistogramView::nonFiniteValuesAreFramed() {
    const auto hasDanger = [this] {
        const QImage picture = m_view->grab().toImage();
        for (int x = 0; x < 80; ++x) {
            if (picture.pixelColor(x, 2) == themeOf(m_view).dangerMark) return true;
        }
        return false;
    };
    QVERIFY(!hasDanger());
    ValueStatistics statistics = made();
    statistics.nanCount = 3;
    statistics.infCount = 1;
    m_view->setStatistics(statistics);
    QVERIFY(hasDanger());
    keepLook(*m_view, QStringLiteral("histogram_nan_dark"));
}

QTEST_MAIN(TestHistogramView)
#include "tst_histogram_view.moc"
