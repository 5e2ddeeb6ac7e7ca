#pragma once

#include <utility>
#include <vector>

namespace deepscope {

/// Every tensor of the encoder by its role. T is a TensorSpec in the weight map, a tensor in the model:
/// one structure, so that what is named, loaded and used cannot drift apart.
template <class T>
struct Affine {
    T weight;
    T bias;
};

template <class T>
struct SamBlockTensors {
    Affine<T> norm1;
    T relPosH;  ///< [2·extent−1, 64]
    T relPosW;
    Affine<T> qkv;
    Affine<T> proj;
    Affine<T> norm2;
    Affine<T> lin1;
    Affine<T> lin2;
};

template <class T>
struct ClipLayerTensors {
    Affine<T> norm1;
    Affine<T> qkv;
    Affine<T> outProj;
    Affine<T> norm2;
    Affine<T> fc1;
    Affine<T> fc2;
};

template <class T>
struct EncoderTensors {
    T samPosition;       ///< [1, G, G, D]
    Affine<T> samPatch;  ///< [D, 3, 16, 16]
    std::vector<SamBlockTensors<T>> samBlocks;
    T neckConv1;  ///< [256, D, 1, 1]
    Affine<T> neckNorm1;
    T neckConv2;                       ///< [256, 256, 3, 3]
    std::vector<Affine<T>> neckNorm2;  ///< none or one
    T net2;                            ///< [512, 256, 3, 3]
    T net3;                            ///< [1024, 512, 3, 3]
    T clipClass;                       ///< [1024]
    T clipPatch;                       ///< [1024, 3, 14, 14]; used by the parallel what-if alone
    T clipPosition;                    ///< [1 + 16², 1024]
    Affine<T> clipPreNorm;
    std::vector<ClipLayerTensors<T>> clipLayers;
    Affine<T> projector;  ///< [1280, 2048]
    T imageNewline;       ///< [1280]
    T viewSeparator;      ///< [1280]
};

/// Calls f(a's tensor, b's tensor) for each role, in checkpoint order. b's lists take a's lengths.
template <class A, class B, class F>
void forEachTensorPair(A& a, B& b, F&& f) {
    const auto affine = [&f](auto& x, auto& y) {
        f(x.weight, y.weight);
        f(x.bias, y.bias);
    };
    f(a.samPosition, b.samPosition);
    affine(a.samPatch, b.samPatch);
    b.samBlocks.resize(a.samBlocks.size());
    for (std::size_t i = 0; i < a.samBlocks.size(); ++i) {
        auto& x = a.samBlocks[i];
        auto& y = b.samBlocks[i];
        affine(x.norm1, y.norm1);
        f(x.relPosH, y.relPosH);
        f(x.relPosW, y.relPosW);
        affine(x.qkv, y.qkv);
        affine(x.proj, y.proj);
        affine(x.norm2, y.norm2);
        affine(x.lin1, y.lin1);
        affine(x.lin2, y.lin2);
    }
    f(a.neckConv1, b.neckConv1);
    affine(a.neckNorm1, b.neckNorm1);
    f(a.neckConv2, b.neckConv2);
    b.neckNorm2.resize(a.neckNorm2.size());
    for (std::size_t i = 0; i < a.neckNorm2.size(); ++i) affine(a.neckNorm2[i], b.neckNorm2[i]);
    f(a.net2, b.net2);
    f(a.net3, b.net3);
    f(a.clipClass, b.clipClass);
    f(a.clipPatch, b.clipPatch);
    f(a.clipPosition, b.clipPosition);
    affine(a.clipPreNorm, b.clipPreNorm);
    b.clipLayers.resize(a.clipLayers.size());
    for (std::size_t i = 0; i < a.clipLayers.size(); ++i) {
        auto& x = a.clipLayers[i];
        auto& y = b.clipLayers[i];
        affine(x.norm1, y.norm1);
        affine(x.qkv, y.qkv);
        affine(x.outProj, y.outProj);
        affine(x.norm2, y.norm2);
        affine(x.fc1, y.fc1);
        affine(x.fc2, y.fc2);
    }
    affine(a.projector, b.projector);
    f(a.imageNewline, b.imageNewline);
    f(a.viewSeparator, b.viewSeparator);
}

}  // namespace deepscope
