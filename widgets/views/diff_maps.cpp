#include "widgets/views/diff_maps.h"

#include "encoder/errors.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/page_canvas.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kGapPx = 2;
constexpr int kStripPx = 64;
constexpr int kLeastStripPx = 16;
constexpr int kStripHeightPx = 7;
constexpr ImageSize kBlankSize{1024, 1024};
constexpr std::int64_t kMostBlankPixels = 4LL << 20;
constexpr double kOpacity = 0.8;
constexpr int kMostGridSide = 2048;

ImageSize blankSize(const std::optional<ViewPlan>& plan) {
    if (!plan || std::int64_t{plan->page.widthPx} * plan->page.heightPx > kMostBlankPixels) return kBlankSize;
    return plan->page;
}

/// Of a port's name that is no tap of ours, the global view: it has no tokens to be laid anywhere.
ViewId viewIdOf(const std::string& tap) {
    try {
        return parseTapName(tap).view;
    } catch (const UsageError&) {
        return ViewId::global();
    }
}

bool hasView(const std::optional<ViewPlan>& plan, ViewId view) {
    return plan && (view.isGlobal() || (plan->tiles && view.tile < plan->tiles->count()));
}

}  // namespace

/// What a pane shows and the colours of its values.
class DiffMaps::Caption : public QWidget {
public:
    Caption() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }
    void set(const QString& text, const std::optional<ColorScale>& scale) {
        m_text = text;
        m_scale = scale;
        setAccessibleName(text);
        update();
    }
    QSize sizeHint() const override { return {120, fontMetrics().height() + 6}; }
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const ThemeColors& colors = themeOf(this);
        painter.fillRect(rect(), colors.window);
        const QFontMetrics metrics(font());
        QRect room = rect().adjusted(6, 0, -6, 0);
        if (m_scale) {
            const QString low = valueText(m_scale->lowest());
            const QString high = valueText(m_scale->max);
            painter.setFont(sizedFont(this, -1.5));
            const QFontMetrics small(painter.font());
            const int words =
                small.horizontalAdvance(low) + small.horizontalAdvance(high) + metrics.horizontalAdvance(m_text) + 26;
            if (const int stripPx = std::min(kStripPx, room.width() - words); stripPx >= kLeastStripPx) {
                const QRect strip(room.right() - small.horizontalAdvance(high) - 5 - stripPx, (height() - kStripHeightPx) / 2,
                                  stripPx, kStripHeightPx);
                for (int x = 0; x < stripPx; ++x) {
                    const Rgb rgb = colorAt(m_scale->map, x / static_cast<double>(stripPx - 1));
                    painter.fillRect(strip.left() + x, strip.top(), 1, strip.height(), QColor(rgb[0], rgb[1], rgb[2]));
                }
                painter.setPen(colors.mutedText);
                painter.drawText(QRect(strip.right() + 6, 0, small.horizontalAdvance(high) + 2, height()), Qt::AlignVCenter,
                                 high);
                painter.drawText(QRect(room.left(), 0, strip.left() - 5 - room.left(), height()),
                                 Qt::AlignRight | Qt::AlignVCenter, low);
                room.setRight(strip.left() - small.horizontalAdvance(low) - 10);
            }
        }
        painter.setFont(font());
        painter.setPen(colors.text);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_text, Qt::ElideRight, room.width()));
    }

private:
    QString m_text;
    std::optional<ColorScale> m_scale;
};

DiffMaps::DiffMaps(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("diffMaps"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(kGapPx);
    layout->setVerticalSpacing(0);
    constexpr std::array kNames{"diffCanvasA", "diffCanvasB", "diffCanvasError"};
    for (std::size_t pane = 0; pane < PaneCount; ++pane) {
        m_captions[pane] = new Caption;
        m_canvases[pane] = new PageCanvas;
        m_canvases[pane]->setObjectName(QLatin1String(kNames[pane]));
        m_canvases[pane]->setMinimumSize(60, 60);
        m_canvases[pane]->setOpacity(kOpacity);
        const int column = static_cast<int>(pane);
        layout->addWidget(m_captions[pane], 0, column);
        layout->addWidget(m_canvases[pane], 1, column);
        layout->setColumnStretch(column, 1);
        connectCanvas(m_canvases[pane]);
    }
    layout->setRowStretch(1, 1);
    setFocusProxy(m_canvases[PaneError]);
    retranslate();
}

void DiffMaps::connectCanvas(PageCanvas* canvas) {
    connect(canvas, &PageCanvas::viewportChanged, this, [this, canvas] {
        if (m_linking) return;
        m_linking = true;
        for (PageCanvas* other : m_canvases) {
            if (other != canvas) other->setView(canvas->view());
        }
        m_linking = false;
    });
    connect(canvas, &PageCanvas::tokenHovered, this, [this, canvas](const std::optional<TokenHit>& hit) {
        std::optional<PinnedToken> token;
        if (hit) {
            const CanvasOverlay& overlay = canvas->overlay();
            const bool isLayout = overlay.kind == CanvasOverlay::Kind::Layout;
            token = PinnedToken{overlay.view, isLayout ? GridPosition{hit->token, 0} : hit->position,
                                isLayout ? 0 : overlay.gridSide, hit->isClassToken};
        }
        for (PageCanvas* other : m_canvases) {
            if (other != canvas) other->setOtherHover(token);
        }
    });
    connect(canvas, &PageCanvas::tokenClicked, this, [this](const TokenHit& hit) { Q_EMIT tokenChosen(hit.token); });
    connect(canvas, &PageCanvas::unpinRequested, this, [this] { Q_EMIT tokenChosen(std::nullopt); });
    connect(canvas, &PageCanvas::pinMoveRequested, this, &DiffMaps::moveToken);
    connect(canvas, &PageCanvas::flipRequested, this, [this](bool down) {
        if (down == m_flipped) return;
        m_flipped = down;
        show();
    });
}

void DiffMaps::setPage(std::shared_ptr<const PagePicture> picture, const std::optional<ViewPlan>& plan) {
    m_plan = plan;
    m_hasPage = picture != nullptr;
    // A page of another size than the plan says is another page.
    if (picture && plan && picture->decoded->upright.size != plan->page) m_hasPage = false;
    if (!m_hasPage) {
        const ImageSize size = blankSize(plan);
        if (plan && !(size == plan->page)) m_plan.reset();
        picture = blankPage(size);
    }
    m_picture = std::move(picture);
    for (PageCanvas* canvas : m_canvases) canvas->setPicture(m_pair ? m_picture : nullptr);
    show();
}

void DiffMaps::setPair(std::shared_ptr<const TapPair> pair) {
    const bool hadPair = m_pair != nullptr;
    m_pair = std::move(pair);
    if (!m_picture) m_picture = blankPage(kBlankSize);
    if (hadPair != (m_pair != nullptr)) {
        for (PageCanvas* canvas : m_canvases) canvas->setPicture(m_pair ? m_picture : nullptr);
    }
    show();
}

void DiffMaps::setLogarithmic(bool logarithmic) {
    if (logarithmic == m_logarithmic) return;
    m_logarithmic = logarithmic;
    show();
}

void DiffMaps::setToken(std::optional<int> token) {
    m_token = token;
    showPin();
}

void DiffMaps::setWords(const QString& heading, const QString& detail) {
    for (PageCanvas* canvas : m_canvases) canvas->setMessage(heading, detail);
}

// One range for both; signed values around zero.
ColorScale DiffMaps::valueScale() const {
    ColorScale scale;
    double low = INFINITY;
    double high = -INFINITY;
    for (const auto* map : {&m_pair->mapA, &m_pair->mapB}) {
        if (!*map) continue;
        low = std::min<double>(low, (*map)->min);
        high = std::max<double>(high, (*map)->max);
    }
    if (low > high) low = high = 0;
    if (m_pair->look.view == FeatureView::Norm) {
        scale.min = low;
        scale.max = high;
        return scale;
    }
    scale.map = Colormap::Diverging;
    scale.max = std::max(std::abs(low), std::abs(high));
    scale.min = -scale.max;
    return scale;
}

ColorScale DiffMaps::errorScale() const {
    ColorScale scale;
    scale.map = Colormap::Magma;
    scale.min = 0;
    scale.max = m_pair->errors ? static_cast<double>(m_pair->errors->max) : 0;
    scale.logarithmic = m_logarithmic && scale.max > 0;
    return scale;
}

CanvasOverlay DiffMaps::overlayOf(const FeatureMap& map, Pane pane) const {
    TapViewAnswer answer;
    // Of another shape, each side has a grid of its own.
    const bool showsB = pane != PaneError && (pane == PaneB) != m_flipped;
    answer.tap = showsB ? m_pair->b : m_pair->a;
    answer.look.kind = pane == PaneError                           ? ViewKind::Difference
                       : m_pair->look.view == FeatureView::Mean    ? ViewKind::Mean
                       : m_pair->look.view == FeatureView::Channel ? ViewKind::Channel
                                                                   : ViewKind::Norm;
    answer.map = map;
    const ViewId view = viewIdOf(m_pair->tap);
    if (const QImage& pixels = showsB ? m_pair->pixelsB : m_pair->pixelsA; pane != PaneError && !pixels.isNull())
        return pixelsOf(pixels, view);
    const auto tokens = static_cast<int>(map.values.size());
    if (m_pair->tap == "tokens" ? m_plan && m_plan->tokenCount() == tokens : hasView(m_plan, view) && map.gridSide > 0)
        return tapViewOverlay(answer, PixelMap(*m_plan));
    CanvasOverlay overlay;
    overlay.look = answer.look.kind;
    overlay.view = view;
    overlay.values = map.values;
    if (map.gridSide > 0) {
        overlay.kind = CanvasOverlay::Kind::Features;
        overlay.gridSide = overlay.rows = overlay.columns = map.gridSide;
        const ImageSize size = m_picture->decoded->upright.size;
        overlay.viewExtent = QRectF(0, 0, size.widthPx, size.heightPx);
        overlay.classValue = map.classValue;
        return overlay;
    }
    // Rows of which nothing is known but their order: a square that reads like text.
    overlay.kind = CanvasOverlay::Kind::Layout;
    overlay.columns = std::clamp(static_cast<int>(std::ceil(std::sqrt(tokens))), 1, kMostGridSide);
    overlay.rows = (tokens + overlay.columns - 1) / overlay.columns;
    const auto cells = static_cast<std::size_t>(overlay.rows) * overlay.columns;
    overlay.values.resize(cells, std::numeric_limits<float>::quiet_NaN());
    overlay.laidOut.resize(cells, -1);
    for (int token = 0; token < tokens; ++token) overlay.laidOut[static_cast<std::size_t>(token)] = token;
    overlay.viewExtent = QRectF(0, 0, overlay.columns * 48.0, overlay.rows * 48.0);
    return overlay;
}

CanvasOverlay DiffMaps::pixelsOf(const QImage& pixels, ViewId view) const {
    CanvasOverlay overlay;
    overlay.kind = CanvasOverlay::Kind::Pixels;
    overlay.view = view;
    overlay.gridSide = overlay.rows = overlay.columns = pixels.width();
    const ImageSize size = m_picture->decoded->upright.size;
    overlay.viewExtent =
        hasView(m_plan, view) ? toQRectF(PixelMap(*m_plan).viewExtentOnPage(view)) : QRectF(0, 0, size.widthPx, size.heightPx);
    overlay.pixels = pixels;
    return overlay;
}

void DiffMaps::showPane(Pane pane, const std::optional<FeatureMap>& map, const ColorScale& scale) {
    PageCanvas* canvas = m_canvases[static_cast<std::size_t>(pane)];
    const ViewId view = viewIdOf(m_pair->tap);
    const bool isPlaced = hasView(m_plan, view);
    canvas->setPlan(isPlaced ? std::optional(PixelMap(*m_plan)) : std::nullopt, view);
    canvas->setScale(scale);
    canvas->setOverlay(map ? overlayOf(*map, pane) : CanvasOverlay{}, isPlaced ? std::optional(PixelMap(*m_plan)) : std::nullopt);
    canvas->setHint(map ? QString() : pane == PaneError ? tr("nothing to compare") : tr("not on this side"));
}

void DiffMaps::show() {
    const auto caption = [this](Pane pane, const QString& text, const std::optional<ColorScale>& scale) {
        m_captions[static_cast<std::size_t>(pane)]->set(text, scale);
    };
    if (!m_pair) {
        caption(PaneA, tr("A"), {});
        caption(PaneB, tr("B"), {});
        caption(PaneError, tr("Error"), {});
        return;
    }
    const ColorScale values = valueScale();
    const ColorScale errors = errorScale();
    showPane(PaneA, m_flipped ? m_pair->mapB : m_pair->mapA, values);
    showPane(PaneB, m_flipped ? m_pair->mapA : m_pair->mapB, values);
    showPane(PaneError, m_pair->errors, errors);
    const bool any = m_pair->mapA || m_pair->mapB;
    const bool isPicture = !m_pair->pixelsA.isNull() || !m_pair->pixelsB.isNull();
    const auto scaled = any && !isPicture ? std::optional(values) : std::nullopt;
    caption(PaneA, (m_flipped ? tr("B, flipped") : tr("A")) + QStringLiteral(" · ") + lookText(), scaled);
    caption(PaneB, (m_flipped ? tr("A, flipped") : tr("B")) + QStringLiteral(" · ") + lookText(), scaled);
    caption(PaneError, tr("Error over spread"), m_pair->errors ? std::optional(errors) : std::nullopt);
    showPin();
}

QString DiffMaps::lookText() const {
    if (!m_pair->pixelsA.isNull() || !m_pair->pixelsB.isNull()) return tr("the view's pixels");
    switch (m_pair->look.view) {
        case FeatureView::Mean:
            return tr("mean");
        case FeatureView::Channel:
            return tr("channel %1").arg(m_pair->look.channel);
        case FeatureView::Norm:
            break;
    }
    return tr("norm");
}

void DiffMaps::showPin() {
    std::optional<PinnedToken> pin;
    const auto* map = !m_pair          ? nullptr
                      : m_pair->errors ? &*m_pair->errors
                      : m_pair->mapA   ? &*m_pair->mapA
                      : m_pair->mapB   ? &*m_pair->mapB
                                       : nullptr;
    if (m_token && map) {
        PinnedToken token;
        token.view = viewIdOf(m_pair->tap);
        token.gridSide = map->gridSide;
        token.isClassToken = *m_token == kClassToken;
        if (map->gridSide == 0) {
            token.position = {*m_token, 0};
        } else if (!token.isClassToken) {
            token.position = {*m_token / map->gridSide, *m_token % map->gridSide};
        }
        pin = token;
    }
    for (PageCanvas* canvas : m_canvases) canvas->setPin(pin);
}

void DiffMaps::moveToken(int rows, int columns) {
    const auto* map = !m_pair ? nullptr : m_pair->errors ? &*m_pair->errors : m_pair->mapA ? &*m_pair->mapA : nullptr;
    if (!map || !m_token || *m_token == kClassToken) return;
    const auto count = static_cast<int>(map->values.size());
    if (map->gridSide == 0) {
        Q_EMIT tokenChosen(std::clamp(*m_token + columns + rows, 0, count - 1));
        return;
    }
    const int row = std::clamp(*m_token / map->gridSide + rows, 0, map->gridSide - 1);
    const int column = std::clamp(*m_token % map->gridSide + columns, 0, map->gridSide - 1);
    Q_EMIT tokenChosen(row * map->gridSide + column);
}

void DiffMaps::fit() {
    for (PageCanvas* canvas : m_canvases) canvas->fit();
}

void DiffMaps::oneToOne() {
    m_canvases[PaneA]->oneToOne();
}

void DiffMaps::zoomBy(double factor) {
    m_canvases[PaneA]->zoomBy(factor);
}

void DiffMaps::retranslate() {
    setAccessibleName(tr("A, B and their error over the page"));
    m_canvases[PaneA]->setAccessibleName(tr("A over the page"));
    m_canvases[PaneB]->setAccessibleName(tr("B over the page"));
    m_canvases[PaneError]->setAccessibleName(tr("Error over the page"));
    show();
}

void DiffMaps::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace deepscope
