#include "widgets/views/reference_bars.h"

#include "widgets/models/cost_model.h"
#include "widgets/views/theme.h"

#include <qcustomplot.h>

#include <cmath>

namespace deepscope {

namespace {

constexpr double kGhostWidth = 0.98;
constexpr double kBarWidth = 0.82;

QCPBars* addBars(QCustomPlot& plot, double width) {
    auto* bars = new QCPBars(plot.xAxis, plot.yAxis);
    bars->setWidth(width);
    bars->setAntialiased(false);
    bars->setBrush(Qt::NoBrush);
    return bars;
}

}  // namespace

ReferenceBars::ReferenceBars(QCustomPlot& plot)
    : m_ghosts(addBars(plot, kGhostWidth)),
      m_outlines(addBars(plot, kGhostWidth)),
      m_faster(addBars(plot, kBarWidth)),
      m_slower(addBars(plot, kBarWidth)) {
    m_outlines->setLayer(QStringLiteral("axes"));  // over the bars, below what marks the current one
}

void ReferenceBars::showTimes(const CostModel& model, double base) {
    hide();
    QVector<double> keys, times;
    for (int row = 0; row < model.rowCount(); ++row) {
        const StageRecord* other = model.referenceOf(row);
        if (!other) continue;
        keys << row;
        times << other->time.medianMs;
    }
    for (QCPBars* bars : {m_ghosts, m_outlines}) {
        bars->setBaseValue(base);
        bars->setData(keys, times, true);
    }
}

void ReferenceBars::showDifferences(const CostModel& model) {
    hide();
    for (int row = 0; row < model.rowCount(); ++row) {
        const double deltaMs = model.index(row, CostModel::DeltaColumn).data(CostModel::NumberRole).toDouble();
        if (std::isnan(deltaMs) || deltaMs == 0) continue;
        (deltaMs < 0 ? m_faster : m_slower)->addData(row, deltaMs);
    }
}

void ReferenceBars::hide() {
    for (QCPBars* bars : {m_ghosts, m_outlines, m_faster, m_slower}) bars->data()->clear();
}

void ReferenceBars::setColors(const ThemeColors& colors) {
    QColor ground = colors.mutedText;
    ground.setAlpha(colors.dark ? 70 : 60);
    m_ghosts->setBrush(ground);
    m_ghosts->setPen(Qt::NoPen);
    m_outlines->setPen(QPen(colors.text, 1, Qt::DotLine));
    m_faster->setBrush(colors.success);
    m_faster->setPen(QPen(colors.success));
    m_slower->setBrush(colors.dangerMark);
    m_slower->setPen(QPen(colors.dangerMark));
}

int ReferenceBars::ghostCount() const {
    return m_ghosts->dataCount();
}

int ReferenceBars::fasterCount() const {
    return m_faster->dataCount();
}

int ReferenceBars::slowerCount() const {
    return m_slower->dataCount();
}

}  // namespace deepscope
