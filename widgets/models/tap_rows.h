#pragma once

#include "encoder/image/views.h"
#include "encoder/probe/feature_map.h"
#include "widgets/models/selection.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace deepscope {

/// A tap as rows of channels, in the order of its tensor: CLS first where there is one, then the grid row by row, or the
/// laid-out tokens. Says which token of the selection a row is and reads its vector wherever the channels lie.
class TapRows {
public:
    /// No rows.
    TapRows() = default;
    /// `view` is what the laid-out tokens' pins belong to; without a plan newlines are not told apart.
    TapRows(const TapRecord& tap, const ViewPlan* plan, ViewId view);

    int count() const { return m_count; }
    int channels() const { return m_layout.channels; }
    int gridSide() const { return m_layout.gridSide; }
    bool hasClassToken() const { return m_layout.hasClassToken; }

    /// −1 when the token has no place here: another view's, CLS where there is none.
    int rowOf(const std::optional<PinnedToken>& token) const;
    PinnedToken tokenAt(int row) const;
    /// The row that a person's words name as go-to-token takes them (TokenWords): of the laid-out tokens a pair is line and
    /// place. −1: none.
    int find(const QString& text) const;

    /// "20,14", "CLS", "97", "98 newline", "272 separator".
    QString label(int row) const;
    /// "token 1294 · row 20, col 14", "CLS token", "token 98 · newline".
    QString title(int row) const;

    float valueAt(const TensorBuffer& tensor, int row, int channel) const;
    /// `into` has a place for every channel.
    void read(const TensorBuffer& tensor, int row, std::span<float> into) const;
    std::vector<float> vectorAt(const TensorBuffer& tensor, int row) const;

private:
    enum class Place { Patch, Newline, Separator };
    Place laidOutPlace(int row) const;
    int rowOfPlace(int line, int place) const;
    std::int64_t firstElement(int row) const;

    TapLayout m_layout;
    ViewId m_view;
    int m_count = 0;
    std::vector<int> m_lineEnds;  // laid-out tokens that close a line
};

}  // namespace deepscope
