#pragma once

#include "encoder/probe/design_claims.h"

#include <QCoreApplication>
#include <QString>

namespace deepscope {

/// A figure as the note writes it, so that both can be compared at a glance: "95.6 M", "4,125 GFLOP", "1.61 GB" (10⁹
/// bytes, unlike the charts' GiB), "7.42 s", "25.5×".
QString claimQuantity(double value, ClaimUnit unit);
QString claimCount(std::int64_t count);
/// "8×8, 14×14".
QString windowSidesText(const std::vector<int>& sides);

/// What a claim's cells say, in the window's language.
struct ClaimText {
    Q_DECLARE_TR_FUNCTIONS(ClaimText)

public:
    static QString topic(ClaimTopic topic);
    static QString name(ClaimId id);
    /// As short as a column needs it: "does not"; in full: "does not hold".
    static QString verdict(Verdict verdict);
    static QString verdictInFull(Verdict verdict);
    static QString note(const DesignClaim& claim);
    static QString fact(const DesignClaim& claim, const DesignFigures& figures);
};

}  // namespace deepscope
