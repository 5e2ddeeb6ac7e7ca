#include "widgets/models/tap_rows.h"

#include "encoder/trace/trace.h"
#include "widgets/models/token_words.h"

#include <QCoreApplication>

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
    const auto words = readTokenWords(text);
    if (!words) return -1;
    const int classTokens = hasClassToken() ? 1 : 0;
    switch (words->kind) {
        case TokenWords::Kind::ClassToken:
            return classTokens - 1;
        case TokenWords::Kind::Number:
            return words->first < m_layout.tokens ? words->first + classTokens : -1;
        case TokenWords::Kind::Pair:
            break;
    }
    if (gridSide() == 0) return rowOfPlace(words->first, words->second);
    if (words->first >= gridSide() || words->second >= gridSide()) return -1;
    return words->first * gridSide() + words->second + classTokens;
}

// A newline ends its line; the separator behind the last of them has a line for itself.
int TapRows::rowOfPlace(int line, int place) const {
    for (int row = 0, atLine = 0, first = 0; row < m_count; ++row) {
        if (atLine == line && row - first == place) return row;
        if (laidOutPlace(row) != Place::Newline) continue;
        ++atLine;
        first = row + 1;
    }
    return -1;
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
