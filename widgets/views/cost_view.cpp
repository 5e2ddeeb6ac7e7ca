#include "widgets/views/cost_view.h"

#include "widgets/models/cost_comparison_text.h"
#include "widgets/models/cost_model.h"
#include "widgets/models/quantity_text.h"
#include "widgets/views/chart_header.h"
#include "widgets/views/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace deepscope {

CostView::CostView(const char* objectName, QWidget* parent)
    : Panel(parent), m_header(new ChartHeader), m_empty(new QLabel(this)) {
    setHeader(m_header);
    setObjectName(QLatin1String(objectName));
    setFocusPolicy(Qt::StrongFocus);
    m_empty->setObjectName(objectName + QStringLiteral("Empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(12);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    setMuted(m_empty);
}

ChartHeader* CostView::chartHeader() const {
    return m_header;
}

void CostView::setModel(const CostModel* model) {
    m_model = model;
    connect(model, &CostModel::rowsInserted, this, &CostView::queueRebuild);
    connect(model, &CostModel::modelReset, this, &CostView::queueRebuild);
    connect(model, &CostModel::expectedStagesChanged, this, &CostView::queueRebuild);
    connect(model, &CostModel::referenceChanged, this, &CostView::queueRebuild);
    queueRebuild();
}

void CostView::setCurrent(const std::string& tap) {
    if (tap == m_current) return;
    m_current = tap;
    queueRebuild();
}

int CostView::currentRow() const {
    return m_model ? m_model->rowOf(m_current) : -1;
}

const StageRecord* CostView::stageAt(int row) const {
    if (!m_model || row < 0 || row >= m_model->rowCount()) return nullptr;
    return &m_model->stages()[static_cast<std::size_t>(row)];
}

bool CostView::isEmpty() const {
    return !m_model || (m_model->stages().empty() && m_model->expectedStages() == 0);
}

void CostView::clickStage(int row) {
    if (const StageRecord* stage = stageAt(row)) Q_EMIT stageClicked(QString::fromStdString(stage->tap));
}

QString CostView::stageText(int row) const {
    const StageRecord* stage = stageAt(row);
    if (!stage) return {};
    QString text = QString::fromStdString(stage->tap) + QLatin1Char('\n') + durationText(stage->time.medianMs);
    if (stage->time.count > 1) {
        text += tr(" (p5 %1, p95 %2)").arg(durationText(stage->time.p5Ms), durationText(stage->time.p95Ms));
    }
    if (const QString rate = rateText(stage->flopsExecuted, stage->time.medianMs); !rate.isEmpty()) {
        text += QLatin1Char('\n') + flopsText(stage->flopsExecuted) + QStringLiteral(" · ") + rate;
    }
    text += QLatin1Char('\n') + tr("peak %1 · %2 after").arg(bytesText(stage->peakBytes), bytesText(stage->liveBytes));
    const StageRecord* other = m_model->referenceOf(row);
    if (other) {
        text += QStringLiteral("\n\n") + m_model->referenceLabel() + QLatin1Char('\n') + durationText(other->time.medianMs);
        if (const QString speed = speedText(stage->time.medianMs, other->time.medianMs); !speed.isEmpty()) {
            text += QLatin1Char('\n') + tr("this run: %1, %2", "−1.2 s, 2.1× faster")
                                            .arg(signedDurationText(stage->time.medianMs - other->time.medianMs), speed);
        }
        text += QLatin1Char('\n') + tr("peak %1 · %2 after").arg(bytesText(other->peakBytes), bytesText(other->liveBytes));
    } else if (m_model->hasReference()) {
        text += QStringLiteral("\n\n") + tr("%1 has no such stage").arg(m_model->referenceLabel());
    }
    return text;
}

QString CostView::emptyText() const {
    return tr("Run the encoder to see what each stage costs.");
}

void CostView::queueRebuild() {
    if (m_rebuildQueued) return;
    m_rebuildQueued = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_rebuildQueued = false;
            refresh();
        },
        Qt::QueuedConnection);
}

void CostView::refresh() {
    // Behind another tab nobody sees it: during a run that would be four charts drawn for nothing at every stage.
    m_stale = !isInFront();
    if (m_stale) return;
    m_empty->setVisible(isEmpty());
    if (isEmpty()) m_empty->setText(emptyText());
    rebuild();
}

void CostView::frontChanged(bool front) {
    if (front && m_stale) refresh();
}

void CostView::keyPressEvent(QKeyEvent* event) {
    const int last = m_model ? m_model->rowCount() - 1 : -1;
    const int row = currentRow();
    switch (last < 0 ? 0 : event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Up:
            clickStage(std::max(row - 1, 0));
            break;
        case Qt::Key_Right:
        case Qt::Key_Down:
            clickStage(std::min(row + 1, last));
            break;
        case Qt::Key_Home:
            clickStage(0);
            break;
        case Qt::Key_End:
            clickStage(last);
            break;
        default:
            Panel::keyPressEvent(event);
    }
}

void CostView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintFocus(painter);
}

void CostView::paintFocus(QPainter& painter) const {
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(themeOf(this).accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CostView::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    switch (event->type()) {
        case QEvent::LanguageChange:
        case QEvent::LocaleChange:
            retranslate();
            queueRebuild();
            break;
        case QEvent::PaletteChange:
        case QEvent::StyleChange:
        case QEvent::FontChange:
            queueRebuild();
            break;
        default:
            break;
    }
}

void CostView::resizeEvent(QResizeEvent* event) {
    Panel::resizeEvent(event);
    m_empty->setGeometry(rect());
    queueRebuild();  // labels are placed by the room there is
}

}  // namespace deepscope
