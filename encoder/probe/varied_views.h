#pragma once

#include "encoder/image/resample.h"
#include "encoder/image/rgb_image.h"
#include "encoder/image/views.h"
#include "encoder/probe/tap_source.h"
#include "encoder/probe/variation.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <optional>

namespace deepscope {

/// A page's normalised views as a port may prepare them: from the pixels that our run kept where they do, else from the page.
class VariedViews {
public:
    /// `page` may be null. Its size is the plan's.
    VariedViews(std::shared_ptr<const TapSource> run, std::optional<ViewPlan> plan, ResizeOrder order,
                std::shared_ptr<const RgbImage> page);

    /// [1,3,S,S] float32; none where it takes a page that is not there.
    std::optional<at::Tensor> pixels(ViewId view, const ViewVariation& variation) const;
    bool hasPage() const { return m_page && m_plan; }
    const std::optional<ViewPlan>& plan() const { return m_plan; }

private:
    std::optional<at::Tensor> kept(ViewId view) const;
    RgbImage draw(ViewId view, const ViewVariation& variation) const;

    std::shared_ptr<const TapSource> m_run;
    std::optional<ViewPlan> m_plan;
    ResizeOrder m_order;
    std::shared_ptr<const RgbImage> m_page;
};

}  // namespace deepscope
