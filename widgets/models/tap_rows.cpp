#include "widgets/models/tap_rows.h"

#include "encoder/trace/trace.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace deepscope {

namespace {

struct TapRowsText {
    Q_DECLARE_TR_FUNCTIONS(TapRows)
};

constexpr int kTokenSidePx = 64;  // of the view, that one laid-out token covers

std::vector<int> lineEnds(const ViewPlan& plan) {
    std::vector<int> ends;
    int token = 0;
    const auto addLines = [&](int lines, int patches) {
        for (int line = 0; line < lines; ++line) {
            token += patches + 1;
            ends.push_back(token - 1);
        }
    };
    if (plan.tiles) {
        const int side = kTileSidePx / kTokenSidePx;
        addLines(plan.tiles->rows * side, plan.tiles->columns * side);
    }
    const int side = plan.mode.globalSidePx / kTokenSidePx;
    addLines(side, side);
    return ends;
}

}  // namespace

TapRows::TapRows(const TapRecord& tap, const ViewPlan* plan, ViewId view) : m_layout(tapLayout(tap)), m_view(view) {
    const TapName name = parseTapName(tap.name());
    m_count = m_layout.tokens + (m_layout.hasClassToken ? 1 : 0);
    if (!name.isTokens()) {
        m_view = name.view;
    } else if (plan) {
        m_lineEnds = lineEnds(*plan);
    }
}

int TapRows::rowOf(const std::optional<PinnedToken>& token) const {
    if (!token || m_count == 0) return -1;
    if (gridSide() == 0) {
        const bool laidOut = token->gridSide == 0 && !token->isClassToken;
        return laidOut && token->position.row >= 0 && token->position.row < m_count ? token->position.row : -1;
    }
    if (!(token->view == m_view)) return -1;
    if (token->isClassToken) return hasClassToken() ? 0 : -1;
    if (token->gridSide <= 0) return -1;
    const GridPosition at = token->inGrid(gridSide());
    return at.row * gridSide() + at.column + (hasClassToken() ? 1 : 0);
}

PinnedToken TapRows::tokenAt(int row) const {
    if (gridSide() == 0) return {m_view, {row, 0}, 0, false};
    if (hasClassToken() && row == 0) return {m_view, {}, gridSide(), true};
    const int token = row - (hasClassToken() ? 1 : 0);
    return {m_view, {token / gridSide(), token % gridSide()}, gridSide(), false};
}

int TapRows::find(const QString& text) const {
    const QString words = text.trimmed().toLower();
    if (words == QLatin1String("cls")) return hasClassToken() ? 0 : -1;
    static const QRegularExpression kPair(QStringLiteral("^r?\\s*(\\d+)\\s*[, ]\\s*c?\\s*(\\d+)$"));
    static const QRegularExpression kNumber(QStringLiteral("^\\d+$"));
    if (const auto pair = kPair.match(words); pair.hasMatch()) {
        const int row = pair.captured(1).toInt();
        const int column = pair.captured(2).toInt();
        if (row >= gridSide() || column >= gridSide()) return -1;
        return row * gridSide() + column + (hasClassToken() ? 1 : 0);
    }
    if (!kNumber.match(words).hasMatch()) return -1;
    bool valid = false;
    const int token = words.toInt(&valid);
    if (!valid || token >= m_layout.tokens) return -1;
    return token + (hasClassToken() ? 1 : 0);
}

TapRows::Place TapRows::laidOutPlace(int row) const {
    if (m_lineEnds.empty()) return Place::Patch;
    if (row == m_count - 1) return Place::Separator;
    return std::binary_search(m_lineEnds.begin(), m_lineEnds.end(), row) ? Place::Newline : Place::Patch;
}

QString TapRows::label(int row) const {
    if (gridSide() == 0) {
        switch (laidOutPlace(row)) {
            case Place::Newline:
                return TapRowsText::tr("%1 newline").arg(row);
            case Place::Separator:
                return TapRowsText::tr("%1 separator").arg(row);
            case Place::Patch:
                break;
        }
        return QString::number(row);
    }
    const PinnedToken token = tokenAt(row);
    if (token.isClassToken) return QStringLiteral("CLS");
    return QStringLiteral("%1,%2").arg(token.position.row).arg(token.position.column);
}

QString TapRows::title(int row) const {
    if (gridSide() == 0) {
        switch (laidOutPlace(row)) {
            case Place::Newline:
                return TapRowsText::tr("token %1 · newline").arg(row);
            case Place::Separator:
                return TapRowsText::tr("token %1 · view separator").arg(row);
            case Place::Patch:
                break;
        }
        return TapRowsText::tr("token %1").arg(row);
    }
    const PinnedToken token = tokenAt(row);
    if (token.isClassToken) return TapRowsText::tr("CLS token");
    const int number = row - (hasClassToken() ? 1 : 0);
    return TapRowsText::tr("token %1 · row %2, col %3").arg(number).arg(token.position.row).arg(token.position.column);
}

std::int64_t TapRows::firstElement(int row) const {
    return m_layout.channelsFirst ? row : static_cast<std::int64_t>(row) * m_layout.channels;
}

float TapRows::valueAt(const TensorBuffer& tensor, int row, int channel) const {
    return tensor.at(firstElement(row) + channel * m_layout.channelStride());
}

void TapRows::read(const TensorBuffer& tensor, int row, std::span<float> into) const {
    const std::int64_t first = firstElement(row);
    const std::int64_t stride = m_layout.channelStride();
    const auto at = [&tensor](std::int64_t element) {
        return tensor.data() + static_cast<std::size_t>(element) * elementBytes(tensor.type());
    };
    if (stride == 1) {
        convertElements(at(first), tensor.type(), reinterpret_cast<std::byte*>(into.data()), ElementType::F32, into.size());
        return;
    }
    for (std::size_t c = 0; c < into.size(); ++c) {
        convertElements(at(first + static_cast<std::int64_t>(c) * stride), tensor.type(), reinterpret_cast<std::byte*>(&into[c]),
                        ElementType::F32, 1);
    }
}

std::vector<float> TapRows::vectorAt(const TensorBuffer& tensor, int row) const {
    std::vector<float> vector(static_cast<std::size_t>(channels()));
    read(tensor, row, vector);
    return vector;
}

}  // namespace deepscope
