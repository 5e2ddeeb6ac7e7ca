#pragma once

#include "encoder/errors.h"
#include "encoder/export/dump_reader.h"

#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <fstream>
#include <functional>

namespace deepscope::test {

inline std::shared_ptr<const TensorBuffer> counting(const Shape& shape, ElementType type, float first) {
    auto tensor = std::make_shared<TensorBuffer>(shape, type);
    std::vector<float> values(static_cast<std::size_t>(tensor->count()));
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = first + static_cast<float>(i) * 0.25f;
    convertElements(reinterpret_cast<const std::byte*>(values.data()), ElementType::F32, tensor->data(), type, values.size());
    return tensor;
}

inline Dump sample() {
    return {.tensors = {{"tokens", counting({2, 3}, ElementType::F32, 1)},
                        {"global/sam.neck", counting({3}, ElementType::BF16, -2)},
                        {"tile.0/clip.layers.1.mid", counting({2, 2}, ElementType::F16, 0.5f)},
                        {"global/empty", counting({0, 4}, ElementType::F32, 0)}},
            .manifestJson =
                "{\"schema\":1,\"image\":\"page.png\",\"image_size\":[850,1100],\"mode\":\"base\",\"tile_grid\":[1,1],"
                "\"weights\":{\"source\":\"synthetic\",\"preset\":\"mini\",\"seed\":3},\"dtype\":\"bf16\"}"};
}

/// The array that Python writes: 0.25·i − 2 in [2,3,4].
inline const QString kArray = "import numpy as np,sys,os; a=(np.arange(24).reshape(2,3,4)*0.25-2); p=sys.argv[1]; ";

inline std::string headerOfNpy(const Shape& shape) {
    std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (";
    for (const std::int64_t side : shape) text += std::to_string(side) + ",";
    text += "), }";
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(text.size() & 0xFF);
    header += static_cast<char>(text.size() >> 8);
    return header + text;
}

inline void verifyArray(const TensorBuffer& tensor) {
    QCOMPARE(tensor.shape(), (Shape{2, 3, 4}));
    for (int i = 0; i < 24; ++i) QCOMPARE(tensor.at(i), static_cast<float>(i) * 0.25f - 2);
}

/// What a FileError says; else what happened instead.
inline std::string problemOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const FileError& error) {
        return error.problem().sentence();
    } catch (const std::exception& error) {
        return std::string("another kind of error: ") + error.what();
    }
    return "nothing was thrown";
}

/// A folder that goes with the test, and the files put into it.
class DumpFolder {
public:
    DumpFolder() = default;
    ~DumpFolder() {  // Qt does not remove names that are no UTF-8
        for (const auto& entry : std::filesystem::directory_iterator(m_dir.path().toStdString())) {
            std::filesystem::remove_all(entry.path());
        }
    }
    DumpFolder(const DumpFolder&) = delete;
    DumpFolder& operator=(const DumpFolder&) = delete;

    std::filesystem::path at(const std::string& name) const { return std::filesystem::path(m_dir.path().toStdString()) / name; }
    QString text(const std::string& name) const { return QString::fromStdString(at(name).string()); }

    void put(const std::string& name, const std::string& bytes) const {
        std::ofstream file(at(name), std::ios::binary);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!file.flush()) qFatal("cannot write the test's file");
    }
    std::string bytesOf(const std::string& name) const {
        std::ifstream file(at(name), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    /// A hole of `sizeBytes` behind `start`: no disk is used.
    void putSparse(const std::string& name, const std::string& start, std::uint64_t sizeBytes) const {
        put(name, start);
        if (::truncate(at(name).c_str(), static_cast<off_t>(sizeBytes)) != 0) qFatal("cannot make a sparse file");
    }
    std::string openProblem(const std::string& name) const {
        return problemOf([&] { DumpReader::open(at(name)); });
    }

private:
    QTemporaryDir m_dir;
};

}  // namespace deepscope::test
