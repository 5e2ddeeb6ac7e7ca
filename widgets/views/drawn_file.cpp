#include "widgets/views/drawn_file.h"

#include "encoder/errors.h"
#include "encoder/export/atomic_file.h"
#include "encoder/version.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>

#include <QAbstractScrollArea>
#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QScrollBar>
#include <QSvgGenerator>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr double kMostPixels = 300e6;  // 1.2 GB
constexpr int kMostSidePx = 32'000;
constexpr int kPdfDpi = 1200;              // what a PDF's coordinates are fine to
constexpr QSize kMostGrown(4000, 12'000);  // a table of thousands of columns makes no picture
constexpr int kGrowTurns = 3;              // a list that is wider needs fewer lines, and so on

void fail(const std::filesystem::path& path, const char* expected, const QString& got) {
    throw FileError({"cannot write picture", path.string(), expected, got.toStdString()});
}

QByteArray pngBytes(const Drawing& drawing, double scale, const std::filesystem::path& path) {
    QImage image = drawnImage(drawing, scale);
    image.setText(QStringLiteral("Title"), drawing.title);
    image.setText(QStringLiteral("Software"), QStringLiteral("deepscope ") + QLatin1String(kVersion));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) fail(path, "a PNG", QStringLiteral("none"));
    return bytes;
}

QByteArray svgBytes(const Drawing& drawing, double scale) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(96);
    svg.setSize((drawing.size * scale).toSize());
    svg.setViewBox(QRectF(QPointF(), drawing.size));
    svg.setTitle(drawing.title);
    svg.setDescription(QStringLiteral("deepscope ") + QLatin1String(kVersion));
    QPainter painter(&svg);
    drawing.paint(painter);
    painter.end();
    return bytes;
}

QByteArray pdfBytes(const Drawing& drawing, double scale) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(kPdfDpi);
    pdf.setTitle(drawing.title);
    pdf.setCreator(QStringLiteral("deepscope ") + QLatin1String(kVersion));
    pdf.setPageSize(QPageSize(drawing.size * scale, QPageSize::Point, drawing.title, QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    QPainter painter(&pdf);
    const double unit = scale * kPdfDpi / 72;
    painter.scale(unit, unit);
    drawing.paint(painter);
    painter.end();
    return bytes;
}

/// Gives a widget the size in which its lists show all they hold, and back when it goes.
class GrownWidget {
public:
    /// Without a size: as large as it needs.
    explicit GrownWidget(QWidget* widget, QSize size = {}) : m_widget(widget), m_before(widget->size()) {
        if (size.isValid()) {
            widget->resize(size);
            return;
        }
        for (int turn = 0; turn < kGrowTurns; ++turn) {
            const QSize more = hidden();
            if (more.width() <= 0 && more.height() <= 0) return;
            widget->resize((widget->size() + more).boundedTo(kMostGrown.expandedTo(widget->size())));
        }
    }
    ~GrownWidget() {
        if (m_widget->size() != m_before) m_widget->resize(m_before);
    }
    GrownWidget(const GrownWidget&) = delete;
    GrownWidget& operator=(const GrownWidget&) = delete;

private:
    QSize hidden() const {
        QSize most(0, 0);
        QList<QAbstractScrollArea*> areas = m_widget->findChildren<QAbstractScrollArea*>();
        if (auto* own = qobject_cast<QAbstractScrollArea*>(m_widget)) areas << own;
        for (const QAbstractScrollArea* area : areas) {
            if (!area->isVisibleTo(m_widget)) continue;
            const auto range = [](const QScrollBar* bar, int pagePx) {
                const int steps = bar->maximum() - bar->minimum();
                // Bars count pixels, or rows: then the page is some rows that take the viewport's height.
                const double perStep = bar->pageStep() > 0 ? static_cast<double>(pagePx) / bar->pageStep() : 1;
                return steps <= 0 ? 0 : static_cast<int>(std::ceil(steps * perStep));
            };
            const QSize page = area->viewport()->size();
            most = most.expandedTo(
                {range(area->horizontalScrollBar(), page.width()), range(area->verticalScrollBar(), page.height())});
        }
        return most;
    }

    QWidget* m_widget;
    QSize m_before;
};

/// Where the keyboard is says nothing about what a picture shows.
class WithoutFocus {
public:
    explicit WithoutFocus(const QWidget* widget) : m_focus(QApplication::focusWidget()) {
        if (m_focus && m_focus != widget && !widget->isAncestorOf(m_focus)) m_focus = nullptr;
        if (m_focus) m_focus->clearFocus();
    }
    ~WithoutFocus() {
        if (m_focus) m_focus->setFocus();
    }
    WithoutFocus(const WithoutFocus&) = delete;
    WithoutFocus& operator=(const WithoutFocus&) = delete;

private:
    QPointer<QWidget> m_focus;
};

void paintPlots(QPainter& painter, QWidget* widget) {
    for (QCustomPlot* plot : widget->findChildren<QCustomPlot*>()) {
        if (!plot->isVisibleTo(widget)) continue;
        QCPPainter plotPainter;
        // QCustomPlot paints through a painter of its own kind: on the same device, at the plot's place.
        QPicture picture;
        plotPainter.begin(&picture);
        plotPainter.setMode(QCPPainter::pmVectorized);
        plotPainter.setMode(QCPPainter::pmNoCaching);
        plot->toPainter(&plotPainter, plot->width(), plot->height());
        plotPainter.end();
        painter.save();
        painter.translate(plot->mapTo(widget, QPoint()));
        painter.setClipRect(plot->rect());
        painter.fillRect(plot->rect(), themeOf(plot).panel);
        painter.drawPicture(0, 0, picture);
        painter.restore();
    }
}

}  // namespace

PictureFormat pictureFormatOf(const std::filesystem::path& path) {
    const QString suffix = QString::fromStdString(path.extension().string()).toLower();
    if (suffix == QLatin1String(".png")) return PictureFormat::Png;
    if (suffix == QLatin1String(".svg")) return PictureFormat::Svg;
    if (suffix == QLatin1String(".pdf")) return PictureFormat::Pdf;
    throw UsageError({"unknown picture format", path.string(), ".png, .svg or .pdf", suffix.toStdString()});
}

QImage drawnImage(const Drawing& drawing, double scale) {
    const QSize size = (drawing.size * scale).toSize();
    const double pixels = static_cast<double>(size.width()) * size.height();
    if (size.isEmpty() || size.width() > kMostSidePx || size.height() > kMostSidePx || pixels > kMostPixels) {
        const QString got = QStringLiteral("%1×%2 pixels").arg(size.width()).arg(size.height());
        throw FileError({"cannot make a picture of this size", "",
                         "at most 32000 pixels a side and 300 million in all: choose a smaller scale", got.toStdString()});
    }
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) throw FileError({"cannot make a picture", "", "memory for its pixels", "none"});
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    drawing.paint(painter);
    painter.end();
    const int dotsPerMeter = static_cast<int>(std::lround(96 * scale / 0.0254));
    image.setDotsPerMeterX(dotsPerMeter);
    image.setDotsPerMeterY(dotsPerMeter);
    return image;
}

void writeDrawing(const Drawing& drawing, const std::filesystem::path& path, PictureFormat format, double scale) {
    const QByteArray bytes = format == PictureFormat::Png   ? pngBytes(drawing, scale, path)
                             : format == PictureFormat::Svg ? svgBytes(drawing, scale)
                                                            : pdfBytes(drawing, scale);
    if (bytes.isEmpty()) fail(path, "a picture", QStringLiteral("none"));
    writeFileAtomically(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

Drawing widgetDrawing(QWidget* widget, const QString& title) {
    QSize size;
    {
        const GrownWidget grown(widget);
        size = widget->size();
    }
    return {size, title, [widget, size](QPainter& painter) {
                const WithoutFocus unfocused(widget);
                const GrownWidget grown(widget, size);
                painter.fillRect(widget->rect(), themeOf(widget).window);
                widget->render(&painter, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
                paintPlots(painter, widget);
            }};
}

}  // namespace deepscope
