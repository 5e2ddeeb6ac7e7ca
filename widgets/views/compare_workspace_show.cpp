// What the Compare workspace shows of what it knows.
#include "widgets/engine/inspection_session.h"
#include "widgets/models/compare_figures.h"
#include "widgets/models/quantity_text.h"
#include "widgets/models/run_text.h"
#include "widgets/models/stage_names.h"
#include "widgets/models/view_figures.h"
#include "widgets/views/color_bar.h"
#include "widgets/views/compare_bar.h"
#include "widgets/views/compare_canvas.h"
#include "widgets/views/compare_pane.h"
#include "widgets/views/compare_panes.h"
#include "widgets/views/compare_workspace.h"
#include "widgets/views/theme.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

namespace deepscope {

namespace {

constexpr std::size_t kLinesWithPick = 9;
const QString kDot = QStringLiteral(" · ");

std::vector<std::string> stagesOf(const Architecture& architecture) {
    std::vector<std::string> stages{"preprocess.pixels", "sam.pos_embed"};
    for (int i = 0; i < architecture.samDepth(); ++i) stages.push_back("sam.blocks." + std::to_string(i));
    for (const char* stage : {"sam.neck", "compressor.net_2", "compressor.net_3", "clip.pre_layrnorm"})
        stages.emplace_back(stage);
    for (int i = 0; i < architecture.clipDepth; ++i) stages.push_back("clip.layers." + std::to_string(i));
    stages.emplace_back("fusion.concat");
    stages.emplace_back("fusion.projector");
    return stages;
}

QString stageTitle(const std::string& stage) {
    const QString group = stageGroup("global/" + stage);
    const QString label = stageLabel("global/" + stage);
    return label.startsWith(group) ? label : group + QLatin1Char(' ') + label;
}

QString modeTitleOf(const std::string& mode) {
    return mode.empty() ? QString() : modeTitle(parseMode(mode));
}

PageCells distanceCells(const GridSimilarity& similarity, GridMeasure measure) {
    PageCells cells;
    cells.extent = QRectF(0, 0, similarity.page.widthPx, similarity.page.heightPx);
    cells.columns = similarity.cells.columns;
    cells.rows = similarity.cells.rows;
    cells.values = measure == GridMeasure::RelativeL2 ? similarity.relativeL2
                   : measure == GridMeasure::Cosine   ? similarity.cosine
                                                      : similarity.centred;
    return cells;
}

}  // namespace

void CompareWorkspace::showPages() {
    std::vector<std::pair<int, QString>> pages;
    for (const int page : m_session->pages()->order()) pages.emplace_back(page, m_session->pages()->page(page).name);
    m_bar->setPages(pages, m_page);
    showEmpty();
}

void CompareWorkspace::showStages() {
    std::vector<CompareBar::Named> stages;
    for (const std::string& stage : stagesOf(m_architecture)) {
        const bool everywhere = std::all_of(m_runs.begin(), m_runs.end(),
                                            [&stage](const auto& run) { return run.second->find("global/" + stage) != nullptr; });
        if (everywhere) stages.emplace_back(stage, stageTitle(stage));
    }
    m_bar->setStages(stages);
    std::vector<ViewOffer> offers;
    if (m_state.stage != "preprocess.pixels") {
        for (const ViewOffer& offer : viewOffers(context())) {
            if (!isAttention(offer.kind) && offer.kind != ViewKind::Difference) offers.push_back(offer);
        }
    }
    m_bar->setOffers(offers, stageChannels("global/" + m_state.stage, m_architecture));
}

void CompareWorkspace::showBar() {
    const bool tiled =
        std::any_of(m_previews.begin(), m_previews.end(), [](const auto& p) { return p.second.plan.tiles.has_value(); });
    m_bar->setState(m_state, reference(), otherOf({}), tiled);
    const QString whyNot = !picture()             ? tr("There is no page to run on")
                           : !m_session->survey() ? tr("The machine is being looked at")
                                                  : tr("They are running or waiting");
    m_bar->setMissing(static_cast<int>(missingModes().size()), canRun(), whyNot);
}

ColorKind CompareWorkspace::shownKind() const {
    if (m_state.measure == GridMeasure::RelativeL2) return ColorKind::Change;
    if (m_state.measure != GridMeasure::None) return ColorKind::Similarity;
    switch (shownLook().kind) {
        case ViewKind::Mean:
        case ViewKind::Channel:
            return ColorKind::Signed;
        case ViewKind::Similarity:
            return ColorKind::Similarity;
        case ViewKind::AttentionAdds:
        case ViewKind::MlpAdds:
            return ColorKind::Change;
        case ViewKind::ClipPart:
        case ViewKind::SamPart:
        case ViewKind::PartAngle:
        case ViewKind::ClipShare:
            return ColorKind::Parts;
        default:
            return ColorKind::Features;
    }
}

// As Inspect names them: a range set by hand there holds here.
std::string CompareWorkspace::shownStage() const {
    if (m_state.measure != GridMeasure::None) return m_state.stage + " between modes, " + std::string(measureId(m_state.measure));
    const TapView look = shownLook();
    if (look.kind == ViewKind::Norm) return m_state.stage;
    std::string stage = m_state.stage + " " + std::string(viewId(look.kind));
    if (look.kind == ViewKind::Channel) stage += " " + std::to_string(look.channel);
    return stage;
}

CompareScene CompareWorkspace::sceneOf(const std::string& mode) const {
    CompareScene scene;
    scene.page = picture();
    scene.map = mapOf(mode);
    scene.tiles = m_state.tiles;
    scene.stage = m_state.stage;
    scene.opacity = m_colors.opacity;
    if (!m_runs.contains(mode)) {
        if (const auto seen = m_seen.find(mode); seen != m_seen.end()) {
            scene.cells = seen->second;
            // The grid that is drawn over it is that of the stage.
            scene.cells.columns = scene.cells.rows = 0;
        }
        return scene;
    }
    if (m_state.measure != GridMeasure::None) {
        scene.tokensOfView = false;
        const auto distance = m_distances.byMode.find(mode);
        if (distance != m_distances.byMode.end() && !distance->second.problem && mode != m_distances.reference)
            scene.cells = distanceCells(distance->second.similarity, m_state.measure);
        return scene;
    }
    const auto picture = m_pictures.byMode.find(mode);
    if (picture != m_pictures.byMode.end()) scene.cells = picture->second.cells;
    return scene;
}

void CompareWorkspace::showScenes() {
    std::map<std::string, CompareScene> scenes;
    ShownValues all;
    for (const std::string& mode : m_state.modes) {
        const CompareScene& scene = scenes[mode] = sceneOf(mode);
        if (scene.cells.hasCells()) all.values.insert(all.values.end(), scene.cells.values.begin(), scene.cells.values.end());
    }
    const FittedScale shared = fitScale(m_colors, shownKind(), shownStage(), all);
    QRectF whole;
    for (auto& [mode, scene] : scenes) {
        const bool own = !m_state.oneRange && !scene.cells.values.empty();
        scene.scale = own ? fitScale(m_colors, shownKind(), shownStage(), ShownValues{scene.cells.values}).scale : shared.scale;
        scene.colorCells();
        whole |= scene.rect();
    }
    for (ComparePane* pane : m_panes->panes()) {
        CompareCanvas* canvas = pane->canvas();
        canvas->setFitRect(whole);
        canvas->setScene(scenes[pane->mode()]);
        const std::string other = otherOf(pane->mode());
        canvas->setOther(other.empty() || !scenes.contains(other) ? std::nullopt : std::optional(scenes[other]),
                         modeTitleOf(other));
        canvas->setWipe(m_state.wiping ? std::optional(m_state.wipe) : std::nullopt);
    }
    if (all.values.empty() || !m_state.oneRange) {
        m_colorBar->clear();
    } else {
        m_colorBar->setState({shared, m_colors.of(shownKind()), m_colors.opacity});
    }
    m_colorBar->setVisible(!all.values.empty() && m_state.oneRange);
    showProgress();
}

void CompareWorkspace::showSights() {
    for (ComparePane* pane : m_panes->panes()) {
        const auto own = m_state.ownSights.find(pane->mode());
        const CanvasView& sight = m_state.linked || own == m_state.ownSights.end() ? m_state.sight : own->second;
        if (!(pane->canvas()->sight() == sight)) pane->canvas()->setSight(sight);
    }
}

QString CompareWorkspace::readoutOf(const std::string& mode, const PlacedToken& token, QPointF point) const {
    const ComparePane* pane = m_panes->pane(mode);
    const PageCells& cells = pane->canvas()->scene().cells;
    QString text = token.view.isGlobal() ? QString() : tr("tile %1 ").arg(token.view.tile);
    text += tr("r%1 c%2").arg(token.position.row).arg(token.position.column);
    const auto cell = cells.values.empty() ? std::nullopt : cells.cellAt(point);
    if (cell) {
        const QString what = m_state.measure != GridMeasure::None ? measureName(m_state.measure) : viewName(shownLook().kind);
        text += kDot + what + QLatin1Char(' ') + valueText(cells.valueAt(*cell));
    }
    return text;
}

void CompareWorkspace::showMarks() {
    std::optional<double> mark;
    for (ComparePane* pane : m_panes->panes()) {
        CompareCanvas::Marks marks;
        marks.pick = m_state.pick;
        marks.region = m_state.region;
        if (const auto map = mapOf(pane->mode())) {
            const auto covering = [&](const std::optional<QPointF>& point) {
                return point ? tokenCovering(*map, m_state.tiles, m_state.stage, *point) : std::nullopt;
            };
            marks.picked = covering(m_state.pick);
            marks.hovered = covering(m_hover);
            if (marks.hovered) {
                marks.readout = readoutOf(pane->mode(), *marks.hovered, *m_hover);
            } else if (marks.picked) {
                marks.readout = readoutOf(pane->mode(), *marks.picked, *m_state.pick);
            }
            const PageCells& cells = pane->canvas()->scene().cells;
            const auto cell =
                m_hover && pane->canvas()->underMouse() && !cells.values.empty() ? cells.cellAt(*m_hover) : std::nullopt;
            if (cell) mark = cells.valueAt(*cell);
        }
        pane->canvas()->setMarks(marks);
    }
    if (m_colorBar->isActive()) m_colorBar->setMark(mark);
}

void CompareWorkspace::showFigures() {
    std::vector<ModeFigures> all;
    const std::string against = reference();
    for (const std::string& mode : m_state.modes) {
        const auto preview = m_previews.find(mode);
        if (preview == m_previews.end()) continue;
        ModeFigures figures{.mode = mode, .preview = preview->second};
        figures.timeSource = timeSource(figures.preview);
        figures.isReference = mode == against && m_runs.contains(mode);
        if (const auto run = m_runs.find(mode); run != m_runs.end()) figures.run = run->second;
        const auto distance = m_distances.byMode.find(mode);
        if (distance != m_distances.byMode.end() && !distance->second.problem) {
            figures.whole = distance->second.whole;
            figures.regions = distance->second.regions;
            if (m_state.region) {
                const QRectF& r = *m_state.region;
                figures.framed = meansWithin(distance->second.similarity, {r.x(), r.y(), r.width(), r.height()});
            }
        }
        if (const auto picked = m_picked.find(mode); picked != m_picked.end()) figures.picked = picked->second;
        all.push_back(std::move(figures));
    }
    // A pick adds three lines: they have their room before it, so that no page moves under the cursor.
    std::size_t lines = m_runs.empty() ? 0 : kLinesWithPick;
    for (ComparePane* pane : m_panes->panes()) {
        const auto figures = std::find_if(all.begin(), all.end(), [&](const ModeFigures& f) { return f.mode == pane->mode(); });
        pane->facts()->setFacts(figures == all.end() ? std::vector<ModeFact>() : modeFacts(*figures, modeTitleOf(against)));
        lines = std::max(lines, pane->facts()->facts().size());
    }
    for (ComparePane* pane : m_panes->panes()) pane->setFactLines(lines);
    m_figures->setFigures(std::move(all));
}

void CompareWorkspace::showProgress() {
    for (ComparePane* pane : m_panes->panes()) {
        const std::string& mode = pane->mode();
        const auto preview = m_previews.find(mode);
        QString detail = preview == m_previews.end() ? QString() : modeDetail(preview->second);
        const bool hasRun = m_runs.contains(mode);
        if (preview != m_previews.end() && !hasRun) detail += kDot + tr("not run yet");
        if (hasRun && m_state.measure != GridMeasure::None && mode == reference()) detail += kDot + tr("reference");
        const PageCells& cells = pane->canvas()->scene().cells;
        if (!m_state.oneRange && !cells.values.empty()) {
            const ColorScale& scale = pane->canvas()->scene().scale;
            detail += kDot + QStringLiteral("%1…%2").arg(valueText(scale.min), valueText(scale.max));
        }
        pane->setHeading(modeTitleOf(mode), detail);
        const auto job = jobOf(mode);
        const bool unknown =
            job && (job->state == RunJob::State::Cancelling || (job->state == RunJob::State::Loading && job->fraction <= 0));
        pane->setProgress(job ? std::optional(unknown ? -1.0 : job->fraction) : std::nullopt,
                          job ? jobStateText(*job) : QString());
        const auto failure = m_failures.find({m_page, mode});
        const auto shown = m_pictures.byMode.find(mode);
        if (failure != m_failures.end() && !job) {
            pane->canvas()->setMessage(tr("This run failed"), QString::fromStdString(failure->second.sentence()));
        } else if (hasRun && shown != m_pictures.byMode.end() && shown->second.problem) {
            pane->canvas()->setMessage(tr("This run holds no values here"),
                                       tr("They were given up for memory, or not kept. Run it again (F5)."));
        } else {
            pane->canvas()->setMessage({}, {});
        }
    }
    showBar();
    Q_EMIT actionsChanged();
}

void CompareWorkspace::showEmpty() {
    QString title;
    QString detail;
    if (!m_session->pages()->contains(m_page)) {
        title = tr("No page to compare");
        detail = tr("Drop a page here, or press %1: it is shown here as every mode sees it.").arg(QStringLiteral("Ctrl+O"));
    } else if (const auto& page = m_session->pages()->page(m_page); !page.picture) {
        title = page.problem ? tr("%1 cannot be read").arg(page.name) : tr("Reading %1…").arg(page.name);
        if (page.problem) detail = QString::fromStdString(page.problem->sentence());
    }
    const bool empty = !title.isEmpty();
    m_empty->setText(QStringLiteral("<b>%1</b><br><span style=\"color:%2\">%3</span>")
                         .arg(title.toHtmlEscaped(), themeOf(this).mutedText.name(), detail.toHtmlEscaped()));
    m_stack->setCurrentIndex(empty ? 1 : 0);
}

void CompareWorkspace::retranslate() {
    setAccessibleName(tr("Compare resolutions"));
    showPages();
    showStages();
    showBar();
    showProgress();
    showFigures();
    showMarks();
}

}  // namespace deepscope
