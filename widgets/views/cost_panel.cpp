#include "widgets/views/cost_panel.h"

#include "widgets/views/memory_chart.h"
#include "widgets/views/theme.h"
#include "widgets/views/time_chart.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

namespace deepscope {

namespace {

QWidget* titled(QLabel* title, QLabel* legend, QWidget* chart) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(10, 6, 10, 4);
    layout->setSpacing(2);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(12);
    heading->addWidget(title);
    heading->addWidget(legend, 1);
    layout->addLayout(heading);
    layout->addWidget(chart, 1);
    return box;
}

QString swatch(const QColor& color, const QString& name) {
    return QStringLiteral("<span style=\"color:%1\">■</span>&nbsp;%2").arg(color.name(), name.toHtmlEscaped());
}

}  // namespace

CostPanel::CostPanel(QWidget* parent)
    : QWidget(parent),
      m_timeTitle(new QLabel),
      m_memoryTitle(new QLabel),
      m_timeLegend(new QLabel),
      m_memoryLegend(new QLabel),
      m_time(new TimeChart),
      m_memory(new MemoryChart) {
    setObjectName(QStringLiteral("costPanel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(titled(m_timeTitle, m_timeLegend, m_time));
    splitter->addWidget(titled(m_memoryTitle, m_memoryLegend, m_memory));
    splitter->setStretchFactor(0, 62);
    splitter->setStretchFactor(1, 38);
    splitter->setSizes({620, 380});
    layout->addWidget(splitter);
    for (QLabel* title : {m_timeTitle, m_memoryTitle}) title->setProperty("section", true);
    for (QLabel* legend : {m_timeLegend, m_memoryLegend}) {
        setMuted(legend);
        legend->setTextFormat(Qt::RichText);
        legend->setMinimumWidth(0);
        legend->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        legend->setFont(sizedFont(this, -1));
    }
    connect(m_time, &TimeChart::stageClicked, this, &CostPanel::stageClicked);
    retranslate();
}

void CostPanel::setModel(const CostModel* model) {
    m_time->setModel(model);
    m_memory->setModel(model);
}

void CostPanel::setCurrent(const std::string& tap) {
    m_time->setCurrent(tap);
}

void CostPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
}

void CostPanel::retranslate() {
    const ThemeColors& colors = themeOf(this);
    m_timeTitle->setText(tr("Time"));
    m_memoryTitle->setText(tr("Memory"));
    m_timeLegend->setText(QStringList{tr("ms per stage"), swatch(colors.part(StagePart::Sam), QStringLiteral("SAM")),
                                      swatch(colors.part(StagePart::Compressor), tr("compressor")),
                                      swatch(colors.part(StagePart::Clip), QStringLiteral("CLIP")),
                                      swatch(colors.part(StagePart::Fusion), tr("fusion"))}
                              .join(QStringLiteral("&nbsp;&nbsp; ")));
    m_memoryLegend->setText(tr("MiB of tensors live, beside the weights"));
}

}  // namespace deepscope
