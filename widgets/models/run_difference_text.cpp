#include "widgets/models/run_difference_text.h"

#include "encoder/probe/tap_difference.h"
#include "widgets/models/quantity_text.h"

#include <QCoreApplication>

#include <cmath>

namespace deepscope {

namespace {

struct RunDifference {
    Q_DECLARE_TR_FUNCTIONS(RunDifference)
};

bool isEqual(const TapDifference& difference) {
    return difference.compared > 0 && difference.maxAbs == 0 && difference.nonFinite == 0;
}

QString noneText() {
    return RunDifference::tr("no finite values to compare");
}

}  // namespace

QString tokenDifferenceText(const TapDifference& difference) {
    QString text;
    if (difference.compared == 0) {
        text = noneText();
    } else if (isEqual(difference)) {
        text = RunDifference::tr("tokens are equal to the last bit");
    } else if (std::isfinite(difference.relativeRms)) {
        text = RunDifference::tr("tokens differ by %1 at most, rms %2 (%3 % of their spread)")
                   .arg(valueText(difference.maxAbs), valueText(difference.rms), valueText(100 * difference.relativeRms));
    } else {
        text =
            RunDifference::tr("tokens differ by %1 at most, rms %2").arg(valueText(difference.maxAbs), valueText(difference.rms));
    }
    if (difference.nonFinite > 0)
        text += RunDifference::tr("; %Ln value(s) that are NaN or infinite left out", "", static_cast<int>(difference.nonFinite));
    return text;
}

QString shortTokenDifferenceText(const TapDifference& difference) {
    if (difference.compared == 0) return noneText();
    if (isEqual(difference)) return RunDifference::tr("equal", "two runs' tokens");
    QString text = RunDifference::tr("max %1 · rms %2").arg(valueText(difference.maxAbs), valueText(difference.rms));
    if (difference.nonFinite > 0)
        text += QStringLiteral(" · ") + RunDifference::tr("%Ln NaN or Inf", "values", static_cast<int>(difference.nonFinite));
    return text;
}

}  // namespace deepscope
