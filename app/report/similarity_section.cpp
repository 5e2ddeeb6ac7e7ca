#include "app/report/html_writer.h"
#include "app/report/report_page.h"
#include "app/report/svg_chart.h"

namespace deepscope {
namespace {

void openTable(HtmlWriter& html, const std::string& name) {
    html.open("div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", name}});
    html.open("table").element("caption", name, {{"hidden", ""}});
}

void addMaps(HtmlWriter& html, const ModeComparison& comparison) {
    html.markup(colorScale("−1 opposite", "1 alike", Colormap::Diverging));
    html.open("div", {{"class", "gallery"}});
    for (std::size_t i = 0; i < comparison.features.size(); ++i) {
        if (i == comparison.largest) continue;
        const std::string& label = comparison.features[i].label;
        const SimilarityMeans means = meansOf(comparison.toLargest[i]);
        const std::string title = label + " against " + comparison.features[comparison.largest].label;
        html.open("figure");
        html.markup(cellMap(title + ", centred cosine over the page, mean " + reportNumber(means.centred, 3), comparison.cells,
                            comparison.page, comparison.toLargest[i].centred, -1, 1, Colormap::Diverging));
        html.open("figcaption").text(title);
        html.element("small", "centred " + reportNumber(means.centred, 3) + ", plain " + reportNumber(means.cosine, 3) + ", L2 " +
                                  reportNumber(means.relativeL2, 3));
        html.close().close();
    }
    html.close();
}

void addMatrix(HtmlWriter& html, const ModeComparison& comparison) {
    const std::size_t n = comparison.features.size();
    html.element("h3", "Every pair: centred cosine (plain cosine, relative L2)");
    openTable(html, "Similarity of every pair of modes");
    html.open("thead").open("tr").element("td", "");
    for (const ComparedFeatures& features : comparison.features) html.element("th", features.label, {{"scope", "col"}});
    html.close().close().open("tbody");
    for (std::size_t i = 0; i < n; ++i) {
        html.open("tr").element("th", comparison.features[i].label, {{"scope", "row"}});
        for (std::size_t j = 0; j < n; ++j) {
            const SimilarityMeans& means = comparison.matrix[i * n + j];
            html.open("td").element("b", reportNumber(means.centred, 3));
            html.element("span", " (" + reportNumber(means.cosine, 3) + ", " + reportNumber(means.relativeL2, 3) + ")",
                         {{"class", "soft"}});
            html.close();
        }
        html.close();
    }
    html.close().close().close();
}

void addRegions(HtmlWriter& html, const ModeComparison& comparison) {
    html.element("h3", "By part of the page: centred cosine to " + comparison.features[comparison.largest].label);
    openTable(html, "Similarity by part of the page");
    html.open("thead").open("tr").element("th", "features", {{"scope", "col"}, {"class", "word"}});
    for (int r = 0; r < kPageRegions; ++r) html.element("th", pageRegionName(static_cast<PageRegion>(r)), {{"scope", "col"}});
    html.close().close().open("tbody");
    for (std::size_t i = 0; i < comparison.features.size(); ++i) {
        if (i == comparison.largest) continue;
        html.open("tr").element("th", comparison.features[i].label, {{"scope", "row"}});
        for (const SimilarityMeans& means : meansByRegion(comparison.toLargest[i]))
            html.element("td", reportNumber(means.centred, 3));
        html.close();
    }
    html.close().close().close();
}

}  // namespace

void addSimilarity(HtmlWriter& html, const ModeComparison& comparison) {
    if (comparison.features.size() < 2) return;
    html.element("h2", "How alike the features are", {{"id", "similarity"}});
    html.open("p", {{"class", "soft"}});
    html.text("Vectors of " + comparison.stage + " are brought onto " + std::to_string(comparison.cells.columns) + "×" +
              std::to_string(comparison.cells.rows) +
              " cells of the page, each the mean of the tokens over it by area; padding never counts. The largest, " +
              comparison.features[comparison.largest].label +
              ", is the reference. The centred cosine is taken after each mode's mean over the page is subtracted: plain cosines "
              "of any two places lie near 1, as all vectors share a large common part. Relative L2 is the distance over the mean "
              "of both lengths. None of them says which reading of the page is better.");
    html.close();
    addMaps(html, comparison);
    addMatrix(html, comparison);
    addRegions(html, comparison);
}

}  // namespace deepscope
