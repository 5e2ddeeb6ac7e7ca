#pragma once

#include "encoder/weights/weight_map.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Writes safetensors files for tests: well formed ones from tensor lists, and any header text before any data.
namespace test_checkpoint {

struct Tensor {
    std::string name;
    std::string dtype;
    deepscope::Shape shape;
    std::uint64_t elementBytes;
};

inline void writeText(const std::filesystem::path& path, std::string_view text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

inline std::string lengthPrefix(std::uint64_t bytes) {
    std::string prefix;
    for (int i = 0; i < 8; ++i) prefix += static_cast<char>(bytes >> (8 * i) & 0xFF);
    return prefix;
}

/// The header as it is, with data of zeros that cost no disk.
inline void writeRaw(const std::filesystem::path& path, const std::string& header, std::uint64_t dataBytes) {
    writeText(path, lengthPrefix(header.size()) + header);
    std::filesystem::resize_file(path, 8 + header.size() + dataBytes);
}

inline std::string entryText(const Tensor& tensor, std::uint64_t begin, std::uint64_t end) {
    return '"' + tensor.name + "\":{\"dtype\":\"" + tensor.dtype + "\",\"shape\":" + deepscope::shapeText(tensor.shape) +
           ",\"data_offsets\":[" + std::to_string(begin) + "," + std::to_string(end) + "]}";
}

inline std::uint64_t sizeBytes(const Tensor& tensor) {
    return static_cast<std::uint64_t>(deepscope::elementCount(tensor.shape)) * tensor.elementBytes;
}

/// All tensors in order, zeros inside.
inline void writeSparse(const std::filesystem::path& path, const std::vector<Tensor>& tensors) {
    std::string header = "{\"__metadata__\":{\"format\":\"pt\"}";
    std::uint64_t offset = 0;
    for (const Tensor& tensor : tensors) {
        header += ',' + entryText(tensor, offset, offset + sizeBytes(tensor));
        offset += sizeBytes(tensor);
    }
    header += '}';
    writeRaw(path, header, offset);
}

inline std::vector<Tensor> encoderTensors(deepscope::Preset preset, const std::string& dtype = "BF16") {
    std::vector<Tensor> tensors;
    for (const deepscope::TensorSpec& spec : deepscope::encoderTensorList(deepscope::presetArchitecture(preset))) {
        tensors.push_back({spec.name, dtype, spec.shape, std::uint64_t{dtype == "F32" ? 4U : dtype == "F64" ? 8U : 2U}});
    }
    return tensors;
}

/// What the released file holds besides, with types that the encoder does not know.
inline void addLanguageModel(std::vector<Tensor>& tensors) {
    tensors.insert(tensors.begin(), {"lm_head.weight", "BF16", {128, 64}, 2});
    tensors.push_back({"model.embed_tokens.weight", "F8_E4M3", {128, 64}, 1});
    tensors.push_back({"model.layers.0.mlp.gate.weight", "I8", {3, 5}, 1});
    tensors.push_back({"model.layers.1.mlp.gate.weight", "Q3_LATER", {3, 5}, 1});
    tensors.push_back({"model.vision_model.embeddings.position_ids", "I64", {1, 257}, 8});
}

inline Tensor& named(std::vector<Tensor>& tensors, std::string_view name) {
    for (Tensor& tensor : tensors) {
        if (tensor.name == name) return tensor;
    }
    throw std::runtime_error("no such tensor in the test: " + std::string(name));
}

/// What an action throws, as "TYPE: message"; empty when nothing.
template <class E, class Action>
std::string thrown(Action&& action) {
    try {
        action();
    } catch (const E& error) {
        return error.what();
    } catch (const std::exception& error) {
        return std::string("another exception: ") + error.what();
    }
    return {};
}

}  // namespace test_checkpoint
