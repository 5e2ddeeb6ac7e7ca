#include "widgets/views/compare_strip.h"

#include "widgets/models/compare_figures.h"
#include "widgets/views/compare_charts.h"
#include "widgets/views/compare_regions.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace deepscope {

namespace {
constexpr int kOpenPx = 190;
constexpr int kRowPx = 24;
}  // namespace

CompareStrip::CompareStrip(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabBar),
      m_fold(new QToolButton),
      m_pages(new QStackedWidget),
      m_charts(new CompareCharts),
      m_regions(new CompareRegions),
      m_table(new QTableView) {
    setObjectName(QStringLiteral("compareStrip"));
    m_tabs->setObjectName(QStringLiteral("compareTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < 3; ++i) m_tabs->addTab(QString());
    m_fold->setObjectName(QStringLiteral("compareFoldButton"));
    m_fold->setAutoRaise(true);
    m_table->setObjectName(QStringLiteral("compareTable"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowPx);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    for (QWidget* page : std::initializer_list<QWidget*>{m_charts, m_regions, m_table}) m_pages->addWidget(page);
    m_pages->setMinimumHeight(90);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 6, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_fold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        Q_EMIT tabChanged(tab);
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this] {
        if (!m_shown) m_fold->click();
    });
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setShown(!m_shown);
        Q_EMIT shownChanged(m_shown);
    });
    retranslate();
}

void CompareStrip::setModel(CompareFigures* model) {
    m_charts->setModel(model);
    m_regions->setModel(model);
    m_table->setModel(model);
    const auto fit = [this] { m_table->resizeColumnsToContents(); };
    connect(model, &QAbstractItemModel::modelReset, m_table, fit);
    connect(model, &QAbstractItemModel::dataChanged, m_table, fit);
}

void CompareStrip::setShown(bool shown) {
    if (shown == m_shown) return;
    m_shown = shown;
    m_pages->setVisible(shown);
    setMaximumHeight(shown ? QWIDGETSIZE_MAX : m_tabs->sizeHint().height());
    retranslate();
    updateGeometry();
}

void CompareStrip::setTab(int tab) {
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(tab);
    m_pages->setCurrentIndex(tab);
}

QSize CompareStrip::sizeHint() const {
    return {400, m_shown ? kOpenPx : m_tabs->sizeHint().height()};
}

void CompareStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void CompareStrip::retranslate() {
    m_tabs->setAccessibleName(tr("Figures of all modes"));
    m_tabs->setTabText(0, tr("Charts"));
    m_tabs->setTabText(1, tr("Similarity by region"));
    m_tabs->setTabText(2, tr("Table"));
    m_fold->setText(m_shown ? QStringLiteral("▾") : QStringLiteral("▴"));
    m_fold->setToolTip(m_shown ? tr("Fold the figures away") : tr("Show the figures"));
    m_fold->setAccessibleName(m_fold->toolTip());
    m_table->setAccessibleName(tr("Figures of all modes"));
}

}  // namespace deepscope
