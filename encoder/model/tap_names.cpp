#include "encoder/model/deep_encoder.h"

namespace deepscope {
namespace {

std::vector<std::string> stageNames(const Architecture& architecture) {
    std::vector<std::string> names{"preprocess.pixels", "sam.patch_embed", "sam.pos_embed"};
    const auto addBlock = [&](const std::string& block) {
        names.push_back(block + ".mid");
        names.push_back(block);
    };
    for (int i = 0; i < architecture.samDepth(); ++i) addBlock("sam.blocks." + std::to_string(i));
    for (const char* name : {"sam.neck", "compressor.net_2", "compressor.net_3", "clip.embeddings", "clip.pre_layrnorm"}) {
        names.emplace_back(name);
    }
    for (int i = 0; i < architecture.clipDepth; ++i) addBlock("clip.layers." + std::to_string(i));
    names.insert(names.end(), {"fusion.concat", "fusion.projector"});
    return names;
}

}  // namespace

std::vector<std::string> tapNames(const ViewPlan& plan, const Architecture& architecture) {
    const std::vector<std::string> stages = stageNames(architecture);
    std::vector<std::string> names;
    for (const ViewId view : plan.views()) {
        for (const std::string& stage : stages) names.push_back(TapName{view, stage}.text());
    }
    names.emplace_back("tokens");
    return names;
}

std::vector<std::string> parallelTapNames(const Architecture& architecture) {
    std::vector<std::string> names{"global/preprocess.pixels", "global/clip.patch_embed", "global/clip.embeddings",
                                   "global/clip.pre_layrnorm"};
    for (int i = 0; i < architecture.clipDepth; ++i) {
        names.push_back("global/clip.layers." + std::to_string(i) + ".mid");
        names.push_back("global/clip.layers." + std::to_string(i));
    }
    return names;
}

}  // namespace deepscope
