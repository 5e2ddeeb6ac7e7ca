#pragma once

#include "encoder/probe/tap_diff.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace deepscope {

/// The taps of a diff that a person wants to see: of one status, with words in their names or notes; by any column, or in
/// pipeline order (column −1).
class DiffTapFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit DiffTapFilter(QObject* parent = nullptr);

    /// None: every status.
    void setStatus(std::optional<TapStatus> status);
    std::optional<TapStatus> status() const { return m_status; }
    /// Words that all must be found, in any case and order; empty: every tap.
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::optional<TapStatus> m_status;
    QStringList m_words;
};

}  // namespace deepscope
