#include "widgets/views/inspector.h"

#include "widgets/models/quantity_text.h"
#include "widgets/views/histogram_view.h"
#include "widgets/views/theme.h"
#include "widgets/views/token_readout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr int kLabelColumnPx = 80;

QLabel* sectionTitle(const QString& text) {
    auto* title = new QLabel(text);
    title->setProperty("section", true);
    return title;
}

}  // namespace

Inspector::Inspector(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("inspector"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rebuild();
}

void Inspector::rebuild() {
    setAccessibleName(tr("Inspector"));
    m_values.clear();
    auto* body = new QWidget;
    body->setObjectName(QStringLiteral("inspectorBody"));
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(14, 10, 12, 10);
    m_layout->setSpacing(4);

    m_pageSection = section(tr("PAGE"));
    row(m_pageSection, QStringLiteral("file"), tr("file"));
    row(m_pageSection, QStringLiteral("pageSize"), tr("size"));
    row(m_pageSection, QStringLiteral("pageFormat"), tr("format"));

    m_tapSection = section(tr("STAGE"));
    row(m_tapSection, QStringLiteral("tap"), tr("tap"));
    row(m_tapSection, QStringLiteral("kind"), tr("kind"));
    row(m_tapSection, QStringLiteral("shape"), tr("shape"));
    row(m_tapSection, QStringLiteral("time"), tr("time"));
    row(m_tapSection, QStringLiteral("work"), tr("work"));
    row(m_tapSection, QStringLiteral("memory"), tr("memory"));

    m_tokenSection = section(tr("TOKEN"));
    m_tokenHint = new QLabel(tr("Point at a token to read it, click to pin it."));
    m_tokenHint->setWordWrap(true);
    setMuted(m_tokenHint);
    m_tokenSection->layout()->addWidget(m_tokenHint);
    row(m_tokenSection, QStringLiteral("token"), tr("token"));
    row(m_tokenSection, QStringLiteral("inView"), tr("in the view"));
    row(m_tokenSection, QStringLiteral("onPage"), tr("on the page"));
    row(m_tokenSection, QStringLiteral("norm"), tr("norm"));
    row(m_tokenSection, QStringLiteral("channels"), tr("channels"));

    m_attentionSection = section(tr("ATTENTION"));
    row(m_attentionSection, QStringLiteral("keys"), tr("keys"));
    row(m_attentionSection, QStringLiteral("strongest"), tr("strongest"));
    row(m_attentionSection, QStringLiteral("entropy"), tr("entropy"));
    row(m_attentionSection, QStringLiteral("padded"), tr("on padding"));
    row(m_attentionSection, QStringLiteral("class"), tr("on CLS"));

    m_valuesSection = section(tr("VALUES"));
    m_histogram = new HistogramView;
    m_valuesSection->layout()->addWidget(m_histogram);
    row(m_valuesSection, QStringLiteral("range"), tr("range"));
    row(m_valuesSection, QStringLiteral("mean"), tr("mean ± std"));
    row(m_valuesSection, QStringLiteral("quantiles"), tr("1/50/99 %"));
    row(m_valuesSection, QStringLiteral("nonFinite"), tr("NaN / Inf"));
    m_layout->addStretch(1);
    setWidget(body);  // deletes the one before

    setPage(nullptr);
    setTap({}, nullptr, nullptr, nullptr);
    setToken(std::nullopt, {}, nullptr, false);
    setAttention(nullptr);
}

QWidget* Inspector::section(const QString& name) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(3);
    layout->addWidget(sectionTitle(name));
    m_layout->addWidget(box);
    return box;
}

void Inspector::row(QWidget* section, const QString& key, const QString& label) {
    auto* line = new QWidget;
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* name = new QLabel(label);
    name->setMinimumWidth(kLabelColumnPx);
    name->setMaximumWidth(kLabelColumnPx);
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setMuted(name);
    auto* value = new QLabel;
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    value->setAccessibleName(label);
    layout->addWidget(name);
    layout->addWidget(value, 1);
    section->layout()->addWidget(line);
    m_values[key] = value;
}

void Inspector::set(const QString& key, const QString& text) {
    QLabel* value = m_values.at(key);
    value->setText(text);
    value->parentWidget()->setVisible(!text.isEmpty());
}

void Inspector::setPage(const DecodedImage* page) {
    m_pageSection->setVisible(page != nullptr);
    if (!page) return;
    set(QStringLiteral("file"), QString::fromStdString(page->path.filename().string()));
    set(QStringLiteral("pageSize"),
        tr("%1×%2 px · %3").arg(page->upright.size.widthPx).arg(page->upright.size.heightPx).arg(bytesText(page->fileBytes)));
    const bool turned = page->orientation != Orientation::Upright;
    const QString format = QString::fromStdString(page->format);
    const QString decoded = tr("%1, decoded in %2").arg(format, durationText(page->decodeMs));
    const int exif = static_cast<int>(page->orientation);
    set(QStringLiteral("pageFormat"), turned ? tr("%1, turned by EXIF %2").arg(decoded).arg(exif) : decoded);
}

void Inspector::setTap(const std::string& name, const TapRecord* tap, const StageRecord* stage,
                       const Architecture* architecture) {
    m_tapSection->setVisible(!name.empty());
    m_valuesSection->setVisible(tap != nullptr);
    m_tokenSection->setVisible(tap != nullptr);
    if (name.empty()) return;
    QString kind;
    if (architecture) {
        const int window =
            architecture->samDepth() > 0 ? *std::max_element(architecture->samWindow.begin(), architecture->samWindow.end()) : 0;
        switch (attentionKind(name, *architecture)) {
            case AttentionKind::Global:
                kind = tr("◆ global attention, %n head(s)", "", architecture->samHeads());
                break;
            case AttentionKind::Window:
                kind = tr("attention in %1×%1 windows, %n head(s)", "", architecture->samHeads()).arg(window);
                break;
            case AttentionKind::Clip:
                kind = tr("CLIP attention, %n head(s)", "", architecture->clipHeads());
                break;
            case AttentionKind::None:
                break;
        }
    }
    set(QStringLiteral("tap"), QString::fromStdString(name));
    set(QStringLiteral("kind"), kind);
    set(QStringLiteral("shape"), tap ? shapeLabel(tap->shape()) : tr("not run yet"));
    const double ms = stage ? stage->time.medianMs : 0;
    const bool allTiles = stage && stage->tap.starts_with("tile.*");
    set(QStringLiteral("time"), stage ? (allTiles ? tr("%1 for all tiles").arg(durationText(ms)) : durationText(ms)) : QString());
    set(QStringLiteral("work"), stage && stage->flopsExecuted > 0
                                    ? flopsText(stage->flopsExecuted) + QStringLiteral(" · ") + rateText(stage->flopsExecuted, ms)
                                    : QString());
    set(QStringLiteral("memory"),
        stage ? tr("peak %1 · %2 after").arg(bytesText(stage->peakBytes), bytesText(stage->liveBytes)) : QString());
    if (!tap) return;
    const ValueStatistics& values = tap->values();
    m_histogram->setStatistics(values);
    set(QStringLiteral("range"), tr("%1 to %2").arg(valueText(values.min), valueText(values.max)));
    set(QStringLiteral("mean"), QStringLiteral("%1 ± %2").arg(valueText(values.mean), valueText(values.std)));
    set(QStringLiteral("quantiles"),
        QStringList{valueText(values.quantiles.front()), valueText(values.quantiles[3]), valueText(values.quantiles.back())}.join(
            QStringLiteral(" · ")));
    set(QStringLiteral("nonFinite"), QStringLiteral("%1 / %2").arg(values.nanCount).arg(values.infCount));
}

void Inspector::setToken(const std::optional<TokenHit>& hit, const CanvasOverlay& overlay, const PixelMap* map, bool pinned) {
    m_tokenHint->setVisible(!hit);
    if (!hit) {
        for (const char* key : {"token", "inView", "onPage", "norm", "channels"}) set(QLatin1String(key), {});
        return;
    }
    const QString title = tokenTitle(overlay, *hit);
    set(QStringLiteral("token"), pinned ? tr("%1 (pinned)").arg(title) : title);
    QString inView;
    QString onPage;
    if (map && !hit->isClassToken && overlay.gridSide > 0) {
        inView = pixelBoxText(map->tokenInView(overlay.view, hit->position, overlay.gridSide));
        onPage = pixelBoxText(map->tokenOnPage(overlay.view, hit->position, overlay.gridSide));
        if (onPage.isEmpty()) onPage = tr("padding");
    }
    set(QStringLiteral("inView"), inView);
    set(QStringLiteral("onPage"), onPage);
}

void Inspector::setTokenDescription(const TokenDescription* description) {
    if (!description) {
        set(QStringLiteral("norm"), {});
        set(QStringLiteral("channels"), {});
        return;
    }
    QString norm = valueText(description->norm);
    if (description->rank > 0) norm = tr("%1 · rank %2 of %3").arg(norm).arg(description->rank).arg(description->ranked);
    set(QStringLiteral("norm"), norm);
    QStringList channels;
    for (const auto& [channel, value] : description->topChannels)
        channels << QStringLiteral("%1:\u00A0%2").arg(channel).arg(valueText(value));
    set(QStringLiteral("channels"), channels.join(QStringLiteral(" · ")));
}

void Inspector::setAttention(const AttentionRow* weights) {
    m_attentionSection->setVisible(weights != nullptr);
    if (!weights) return;
    const AttentionRow& row = *weights;
    double entropy = 0;
    double padded = 0;
    std::size_t strongest = 0;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
        const double p = row.values[i];
        if (p > 0) entropy -= p * std::log(p);
        if (row.values[i] > row.values[strongest]) strongest = i;
        if (row.isWindow && row.windowSide > 0) {
            const int r = row.windowRow + static_cast<int>(i) / row.windowSide;
            const int c = row.windowColumn + static_cast<int>(i) % row.windowSide;
            if (r >= row.gridSide || c >= row.gridSide) padded += p;
        }
    }
    const auto count = static_cast<double>(row.values.size());
    set(QStringLiteral("keys"),
        row.isWindow ? tr("%1 in the query's window").arg(row.values.size()) : tr("%1, all tokens").arg(row.values.size()));
    QString where;
    if (row.hasClassToken && strongest == 0) {
        where = QStringLiteral("CLS");
    } else {
        const int side = row.isWindow ? row.windowSide : row.gridSide;
        const int key = static_cast<int>(strongest) - (row.hasClassToken ? 1 : 0);
        if (side > 0) where = tr("row %1, col %2").arg(row.windowRow + key / side).arg(row.windowColumn + key % side);
    }
    if (!row.values.empty())
        set(QStringLiteral("strongest"), QStringLiteral("%1 · %2").arg(valueText(row.values[strongest]), where));
    set(QStringLiteral("entropy"),
        tr("%1 of %2 nats").arg(QLocale().toString(entropy, 'f', 2), QLocale().toString(std::log(std::max(1.0, count)), 'f', 2)));
    set(QStringLiteral("padded"), padded > 0 ? QStringLiteral("%1 %").arg(QLocale().toString(100 * padded, 'f', 1)) : QString());
    set(QStringLiteral("class"), row.hasClassToken && !row.values.empty() ? valueText(row.values.front()) : QString());
}

}  // namespace deepscope
