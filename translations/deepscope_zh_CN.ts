<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Shows the DeepSeek-OCR vision encoder at work, stage by stage, on a page of yours.</source>
            <translation>在您的页面上逐级展示 DeepSeek-OCR 视觉编码器的工作过程。</translation>
        </message>
        <message>
            <source>The source is under the MIT licence. This program links QCustomPlot and is therefore, as a whole, under the GNU General Public License, version 3.</source>
            <translation>源代码采用 MIT 许可证。本程序链接了 QCustomPlot，因此整体遵循 GNU 通用公共许可证第 3 版。</translation>
        </message>
        <message>
            <source>Not a product of DeepSeek; none of its code is in here.</source>
            <translation>本程序并非 DeepSeek 的产品，也不包含其任何代码。</translation>
        </message>
        <message>
            <source>About deepscope</source>
            <translation>关于 deepscope</translation>
        </message>
        <message>
            <source>With thanks to Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), libpng, libjpeg-turbo, libtiff and libwebp (their own permissive licences), libexif (LGPL-2.1), nlohmann-json (MIT) and CLI11 (BSD-3).</source>
            <translation>感谢 Qt（LGPL-3）、QCustomPlot（GPL-3）、LibTorch（BSD-3）、OpenCV（Apache-2.0）、libpng、libjpeg-turbo、libtiff 和 libwebp（各自的宽松许可证）、libexif（LGPL-2.1）、nlohmann-json（MIT）以及 CLI11（BSD-3）。</translation>
        </message>
    </context>
    <context>
        <name>CanvasPainter</name>
        <message numerus="yes">
            <source>%1×%2 token(s)</source>
            <comment>columns, rows</comment>
            <translation>
                <numerusform>%1×%2 个 token</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClaimReasons</name>
        <message>
            <source>the CPU</source>
            <translation>CPU</translation>
        </message>
        <message>
            <source>in %1 on %2, %3 formulation</source>
            <translation>以 %1 在 %2 上，%3 实现</translation>
        </message>
        <message>
            <source>As the note says.</source>
            <translation>与设计说明一致。</translation>
        </message>
        <message>
            <source>%1 more than the note says, within its rounding.</source>
            <translation>比设计说明多 %1，在其取整范围内。</translation>
        </message>
        <message>
            <source>%1 less than the note says, within its rounding.</source>
            <translation>比设计说明少 %1，在其取整范围内。</translation>
        </message>
        <message>
            <source>%1 what the note says.</source>
            <translation>为设计说明数值的 %1。</translation>
        </message>
        <message>
            <source>%1 more than the note says.</source>
            <translation>比设计说明多 %1。</translation>
        </message>
        <message>
            <source>%1 less than the note says.</source>
            <translation>比设计说明少 %1。</translation>
        </message>
        <message>
            <source>Only %1 of what the note says.</source>
            <translation>仅为设计说明数值的 %1。</translation>
        </message>
        <message>
            <source>The note speaks of mode base; this run is %1.</source>
            <translation>设计说明针对 base 模式；本次运行是 %1。</translation>
        </message>
        <message>
            <source>Run base to judge it.</source>
            <translation>运行 base 才能判断。</translation>
        </message>
        <message>
            <source>At base this architecture takes %1.</source>
            <translation>在 base 下，此架构需要 %1。</translation>
        </message>
        <message>
            <source>The note's time is an A100's; CLIP alone took %1 here, %2.</source>
            <translation>设计说明的时间针对 A100；此处单是 CLIP 用了 %1，%2。</translation>
        </message>
        <message>
            <source>The note's time is an A100's; this run took %1, %2.</source>
            <translation>设计说明的时间针对 A100；本次运行用了 %1，%2。</translation>
        </message>
        <message>
            <source>Not measured yet: run the parallel what-if.</source>
            <translation>尚未测量：请运行并行假设方案。</translation>
        </message>
        <message>
            <source>This run did not measure it.</source>
            <translation>本次运行没有测量它。</translation>
        </message>
        <message numerus="yes">
            <source>Counted over %n block(s), the neck and both compression convolutions.</source>
            <translation>
                <numerusform>统计了 %n 个块、neck 和两个压缩卷积。</numerusform>
            </translation>
        </message>
        <message>
            <source>With its own patch convolution, which the serial design does not use.</source>
            <translation>包括它自己的图块卷积，串行设计不使用它。</translation>
        </message>
        <message>
            <source>With the projector's %1.</source>
            <translation>包括投影层的 %1。</translation>
        </message>
        <message>
            <source>No block has windows: all of them attend over the whole grid.</source>
            <translation>没有块使用窗口：全部在整个网格上做注意力。</translation>
        </message>
        <message>
            <source>Blocks with windows attend within %1 tokens.</source>
            <translation>使用窗口的块在 %1 个 token 内做注意力。</translation>
        </message>
        <message>
            <source>No block attends over the whole grid.</source>
            <translation>没有块在整个网格上做注意力。</translation>
        </message>
        <message numerus="yes">
            <source>%n block(s) attend over the whole grid, and so join the windows: %1.</source>
            <translation>
                <numerusform>%n 个块在整个网格上做注意力，从而连接各窗口：%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>A %1×%1 convolution over 3 channels, at %2 places.</source>
            <translation>对 3 个通道做 %1×%1 卷积，共 %2 处。</translation>
        </message>
        <message>
            <source>The blocks that attend over the whole grid take %1 of it.</source>
            <translation>在整个网格上做注意力的块占其中 %1。</translation>
        </message>
        <message>
            <source>Neck %1, net_2 and net_3 %2.</source>
            <translation>Neck %1，net_2 和 net_3 %2。</translation>
        </message>
        <message>
            <source>Patch embedding, blocks, neck and compression, as executed: windows padded.</source>
            <translation>图块嵌入、各块、neck 和压缩，按实际执行：窗口已填充。</translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens, CLS among them.</source>
            <translation>
                <numerusform>%n 层，处理 %1 个 token，包括 CLS。</numerusform>
            </translation>
        </message>
        <message>
            <source>SAM takes %1 of it and CLIP %2; in the note it is %3 and %4.</source>
            <translation>其中 SAM 占 %1，CLIP 占 %2；设计说明中为 %3 和 %4。</translation>
        </message>
        <message numerus="yes">
            <source>%n layer(s) on %1 tokens. Its own patch convolution adds %2, and SAM beside it %3.</source>
            <translation>
                <numerusform>%n 层，处理 %1 个 token。它自己的图块卷积另加 %2，旁边的 SAM 另加 %3。</numerusform>
            </translation>
        </message>
        <message>
            <source>Most tensors live at once in its stages, beside the weights, %1.</source>
            <translation>各阶段内同时存活张量的最大值，不含权重，%1。</translation>
        </message>
        <message>
            <source>%1 of weights and %2 of activations at the peak, %3.</source>
            <translation>峰值时权重 %1、激活 %2，%3。</translation>
        </message>
        <message>
            <source>With SAM beside it, the parallel design takes %1 instead of %2; CLIP alone grows %3. The note divides CLIP alone by the whole serial encoder, which comes to %4.</source>
            <translation>连同旁边的 SAM，并行设计需要 %1，而不是 %2；单看 CLIP 增长 %3。设计说明以单独的 CLIP 除以整个串行编码器，得到 %4。</translation>
        </message>
        <message>
            <source>A head of CLIP compares %1² pairs of tokens instead of %2².</source>
            <translation>CLIP 的一个头比较 %1² 对 token，而不是 %2²。</translation>
        </message>
        <message>
            <source>With SAM beside it and the weights, the parallel design holds %1 instead of %2; CLIP's own activations grow %3, %4.</source>
            <translation>连同旁边的 SAM 和权重，并行设计占用 %1，而不是 %2；CLIP 自身的激活增长 %3，%4。</translation>
        </message>
        <message>
            <source>SAM %1 and CLIP %2 instead of %3 in all, %4.</source>
            <translation>SAM %1 加 CLIP %2，而不是总共 %3，%4。</translation>
        </message>
        <message>
            <source>CLIP would see %1 tokens and take %2 instead of %3, the whole encoder %4 instead of %5.</source>
            <translation>CLIP 将看到 %1 个 token，需要 %2 而不是 %3，整个编码器 %4 而不是 %5。</translation>
        </message>
        <message>
            <source>16 tokens of SAM become one, in every mode.</source>
            <translation>每 16 个 SAM token 变为一个，所有模式都如此。</translation>
        </message>
        <message>
            <source>What would be too dear, the note gives no figure for.</source>
            <translation>多少算代价过高，设计说明没有给出数字。</translation>
        </message>
        <message>
            <source>What quality that would lose only the language model can tell, which is not here.</source>
            <translation>会损失多少质量，只有语言模型才能判断，而这里没有语言模型。</translation>
        </message>
        <message>
            <source>The named modes without tiles lay out %1 to %2.</source>
            <translation>不含分块的命名模式排出 %1 到 %2。</translation>
        </message>
        <message>
            <source>This run lies outside: %1 has %2.</source>
            <translation>本次运行不在其中：%1 有 %2。</translation>
        </message>
    </context>
    <context>
        <name>ClaimText</name>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>CLIP on all of SAM's tokens</source>
            <translation>在全部 SAM token 上运行 CLIP</translation>
        </message>
        <message>
            <source>What the serial design saves</source>
            <translation>串行设计节省了什么</translation>
        </message>
        <message>
            <source>Compression and tokens</source>
            <translation>压缩与 token</translation>
        </message>
        <message>
            <source>SAM parameters</source>
            <translation>SAM 参数</translation>
        </message>
        <message>
            <source>CLIP parameters</source>
            <translation>CLIP 参数</translation>
        </message>
        <message>
            <source>Total parameters</source>
            <translation>参数总数</translation>
        </message>
        <message>
            <source>SAM windows</source>
            <translation>SAM 窗口</translation>
        </message>
        <message>
            <source>Blocks across windows</source>
            <translation>跨窗口的块</translation>
        </message>
        <message>
            <source>Patch embedding FLOPs</source>
            <translation>图块嵌入 FLOPs</translation>
        </message>
        <message>
            <source>SAM block FLOPs</source>
            <translation>SAM 块 FLOPs</translation>
        </message>
        <message>
            <source>Compression FLOPs</source>
            <translation>压缩 FLOPs</translation>
        </message>
        <message>
            <source>SAM FLOPs</source>
            <translation>SAM FLOPs</translation>
        </message>
        <message>
            <source>CLIP FLOPs</source>
            <translation>CLIP FLOPs</translation>
        </message>
        <message>
            <source>Total FLOPs</source>
            <translation>FLOPs 总数</translation>
        </message>
        <message>
            <source>SAM activations</source>
            <translation>SAM 激活</translation>
        </message>
        <message>
            <source>CLIP activations</source>
            <translation>CLIP 激活</translation>
        </message>
        <message>
            <source>Total memory</source>
            <translation>总内存</translation>
        </message>
        <message>
            <source>Time on an A100</source>
            <translation>A100 上的时间</translation>
        </message>
        <message>
            <source>Parallel FLOPs</source>
            <translation>并行 FLOPs</translation>
        </message>
        <message>
            <source>Parallel memory</source>
            <translation>并行内存</translation>
        </message>
        <message>
            <source>Parallel time</source>
            <translation>并行时间</translation>
        </message>
        <message>
            <source>Saved FLOPs</source>
            <translation>节省的 FLOPs</translation>
        </message>
        <message>
            <source>Saved memory</source>
            <translation>节省的内存</translation>
        </message>
        <message>
            <source>Saved time</source>
            <translation>节省的时间</translation>
        </message>
        <message>
            <source>Saved attention</source>
            <translation>节省的注意力</translation>
        </message>
        <message>
            <source>Compression</source>
            <translation>压缩</translation>
        </message>
        <message>
            <source>Compressing only 4×</source>
            <translation>仅压缩 4×</translation>
        </message>
        <message>
            <source>Compressing 64×</source>
            <translation>压缩 64×</translation>
        </message>
        <message>
            <source>Laid-out tokens</source>
            <translation>排布后的 token</translation>
        </message>
        <message>
            <source>holds</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>does not</source>
            <translation>不成立</translation>
        </message>
        <message>
            <source>open</source>
            <translation>未定</translation>
        </message>
        <message>
            <source>no verdict</source>
            <translation>无结论</translation>
        </message>
        <message>
            <source>does not hold</source>
            <translation>不成立</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>cannot be judged here</source>
            <translation>此处无法判断</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>too dear</source>
            <translation>代价过高</translation>
        </message>
        <message>
            <source>loses quality</source>
            <translation>损失质量</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>CompareFigures</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>%L1 fused tokens, with newlines and separator %L2; SAM sees %L3 patches.</source>
            <translation>%L1 个融合后的 token，连同换行和分隔符共 %L2 个；SAM 看到 %L3 个图块。</translation>
        </message>
        <message>
            <source>a token covers</source>
            <translation>一个 token 覆盖</translation>
        </message>
        <message>
            <source>%1 of the page's pixels; %L2 page pixels for each laid-out token.</source>
            <translation>占页面像素的 %1；每个排布后的 token 对应 %L2 个页面像素。</translation>
        </message>
        <message>
            <source>x-height &lt; %1 px</source>
            <translation>x 高度 &lt; %1 px</translation>
        </message>
        <message>
            <source>below a patch</source>
            <translation>小于一个图块</translation>
        </message>
        <message>
            <source>Writing whose small letters are lower than this is less than one patch of 16 view pixels high.</source>
            <translation>小写字母低于此高度的文字，不足一个图块（16 视图像素）高。</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>What the page becomes in the global view, in pixels.</source>
            <translation>页面在全局视图中变为的尺寸，以像素计。</translation>
        </message>
        <message>
            <source>stretched</source>
            <translation>拉伸</translation>
        </message>
        <message>
            <source>How much wider than high the page's proportions become.</source>
            <translation>页面的宽高比变为原来的多少倍。</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>Of the global view: %1 × %2 pixels beside the page.</source>
            <translation>占全局视图的比例：页面之外 %1 × %2 像素。</translation>
        </message>
        <message>
            <source>tiles</source>
            <translation>分块</translation>
        </message>
        <message>
            <source>Of 640 × 640 pixels each, stretched %1 : 1.</source>
            <translation>每块 640 × 640 像素，拉伸 %1 : 1。</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Counted from the shapes.</source>
            <translation>由形状计算得出。</translation>
        </message>
        <message>
            <source>peak memory</source>
            <translation>峰值内存</translation>
        </message>
        <message>
            <source>Predicted from the shapes, on top of %1 of weights.</source>
            <translation>由形状预测，另有权重 %1。</translation>
        </message>
        <message>
            <source>tile %1, </source>
            <translation>分块 %1，</translation>
        </message>
        <message>
            <source>token at the point</source>
            <translation>该点的 token</translation>
        </message>
        <message>
            <source>r%1 c%2</source>
            <translation>行 %1 列 %2</translation>
        </message>
        <message>
            <source>Token %L1 of its view.</source>
            <translation>其视图中的 token %L1。</translation>
        </message>
        <message>
            <source>its norm</source>
            <translation>其范数</translation>
        </message>
        <message>
            <source>its cosine to the reference</source>
            <translation>与对照的余弦</translation>
        </message>
        <message>
            <source>With the token that covers the point in the reference mode.</source>
            <translation>与对照模式中覆盖该点的 token 的余弦。</translation>
        </message>
        <message>
            <source>similarity to %1</source>
            <translation>与 %1 的相似度</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>Centred cosine, mean over the page; plain cosine %1, relative L2 %2. All of it on one grid of cells over the page.</source>
            <translation>中心化余弦，取页面均值；普通余弦 %1，相对 L2 %2。均在覆盖页面的同一网格上计算。</translation>
        </message>
        <message>
            <source>within the frame</source>
            <translation>选框内</translation>
        </message>
        <message>
            <source>Plain cosine %1, relative L2 %2.</source>
            <translation>普通余弦 %1，相对 L2 %2。</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Patches</source>
            <translation>图块</translation>
        </message>
        <message>
            <source>Page px a token</source>
            <translation>每 token 页面像素</translation>
        </message>
        <message>
            <source>Token width</source>
            <translation>token 宽度</translation>
        </message>
        <message>
            <source>Token height</source>
            <translation>token 高度</translation>
        </message>
        <message>
            <source>Of the page</source>
            <translation>占页面比例</translation>
        </message>
        <message>
            <source>Padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>x-height of a patch</source>
            <translation>一个图块的 x 高度</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>SAM</source>
            <translation>SAM</translation>
        </message>
        <message>
            <source>Compressor</source>
            <translation>压缩器</translation>
        </message>
        <message>
            <source>CLIP</source>
            <translation>CLIP</translation>
        </message>
        <message>
            <source>Fusion</source>
            <translation>融合</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>峰值内存</translation>
        </message>
        <message>
            <source>Centred cosine</source>
            <translation>中心化余弦</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>Relative L2</source>
            <translation>相对 L2</translation>
        </message>
        <message>
            <source>In the frame</source>
            <translation>选框内</translation>
        </message>
        <message>
            <source>Norm at point</source>
            <translation>该点范数</translation>
        </message>
        <message>
            <source>Cosine at point</source>
            <translation>该点余弦</translation>
        </message>
        <message numerus="yes">
            <source>%n tile(s) of 640</source>
            <translation>
                <numerusform>%n 个 640 分块</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · stretched</source>
            <translation>%1 · 拉伸</translation>
        </message>
        <message>
            <source>%1 · padded</source>
            <translation>%1 · 填充</translation>
        </message>
        <message numerus="yes">
            <source>Median of %n pass(es). SAM %1, compressor %2, CLIP %3, fusion %4.</source>
            <translation>
                <numerusform>%n 轮的中位数。SAM %1，压缩器 %2，CLIP %3，融合 %4。</numerusform>
            </translation>
        </message>
        <message>
            <source>Tensors live at once, on top of %1 of weights.</source>
            <translation>同时存活的张量，另有权重 %1。</translation>
        </message>
        <message>
            <source>arithmetic</source>
            <translation>推算</translation>
        </message>
    </context>
    <context>
        <name>CompareState</name>
        <message>
            <source>Difference: off</source>
            <translation>差异：关闭</translation>
        </message>
        <message>
            <source>Centred cosine</source>
            <translation>中心化余弦</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>Relative L2</source>
            <translation>相对 L2</translation>
        </message>
    </context>
    <context>
        <name>CostComparison</name>
        <message>
            <source>as fast</source>
            <translation>一样快</translation>
        </message>
        <message>
            <source>%1 faster</source>
            <translation>加速 %1</translation>
        </message>
        <message>
            <source>%1 slower</source>
            <translation>减速 %1</translation>
        </message>
    </context>
    <context>
        <name>DiffText</name>
        <message>
            <source>same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>missing in B</source>
            <translation>B 中缺失</translation>
        </message>
        <message>
            <source>only in B</source>
            <translation>仅在 B 中</translation>
        </message>
        <message>
            <source>other shape</source>
            <translation>形状不符</translation>
        </message>
        <message>
            <source>global view · %1</source>
            <translation>全局视图 · %1</translation>
        </message>
        <message>
            <source>tile %1 · %2</source>
            <translation>分块 %1 · %2</translation>
        </message>
        <message>
            <source>%1 weights, seed %2</source>
            <translation>%1 权重，种子 %2</translation>
        </message>
        <message>
            <source>It does not say of which run it is.</source>
            <translation>未注明来自哪次运行。</translation>
        </message>
        <message>
            <source>run of this session</source>
            <translation>本会话的运行</translation>
        </message>
        <message>
            <source>folder of npy</source>
            <translation>npy 文件夹</translation>
        </message>
        <message numerus="yes">
            <source>%n tensor(s)</source>
            <translation>
                <numerusform>%n 个张量</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>压缩器</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>融合</translation>
        </message>
    </context>
    <context>
        <name>RunDifference</name>
        <message>
            <source>no finite values to compare</source>
            <translation>没有可比较的有限值</translation>
        </message>
        <message>
            <source>tokens are equal to the last bit</source>
            <translation>token 逐位相等</translation>
        </message>
        <message>
            <source>tokens differ by %1 at most, rms %2 (%3 % of their spread)</source>
            <translation>token 最多相差 %1，均方根 %2（为其离散度的 %3 %）</translation>
        </message>
        <message>
            <source>tokens differ by %1 at most, rms %2</source>
            <translation>token 最多相差 %1，均方根 %2</translation>
        </message>
        <message numerus="yes">
            <source>; %Ln value(s) that are NaN or infinite left out</source>
            <translation>
                <numerusform>；%Ln 个 NaN 或无穷值未计入</numerusform>
            </translation>
        </message>
        <message>
            <source>equal</source>
            <comment>two runs' tokens</comment>
            <translation>相等</translation>
        </message>
        <message>
            <source>max %1 · rms %2</source>
            <translation>最大 %1 · 均方根 %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln NaN or Inf</source>
            <comment>values</comment>
            <translation>
                <numerusform>%Ln 个 NaN 或 Inf</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunLabels</name>
        <message>
            <source>seed %1</source>
            <translation>种子 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunPicture</name>
        <message>
            <source>head %1</source>
            <translation>注意力头 %1</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
    </context>
    <context>
        <name>RunText</name>
        <message>
            <source>Custom %1</source>
            <translation>自定义 %1</translation>
        </message>
        <message>
            <source>parallel what-if</source>
            <translation>并行假设方案</translation>
        </message>
        <message numerus="yes">
            <source>%Ln pass(es)</source>
            <translation>
                <numerusform>%Ln 轮</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting, about %1</source>
            <translation>等待中，约 %1</translation>
        </message>
        <message>
            <source>waiting</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>loading weights… %1 %</source>
            <translation>正在加载权重… %1 %</translation>
        </message>
        <message>
            <source>preparing…</source>
            <translation>准备中…</translation>
        </message>
        <message>
            <source>cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1，剩余 %2</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>On the page</source>
            <translation>在页面上</translation>
        </message>
        <message>
            <source>wheel</source>
            <translation>滚轮</translation>
        </message>
        <message>
            <source>zoom at the cursor</source>
            <translation>在光标处缩放</translation>
        </message>
        <message>
            <source>drag</source>
            <translation>拖动</translation>
        </message>
        <message>
            <source>move the page</source>
            <translation>移动页面</translation>
        </message>
        <message>
            <source>point</source>
            <translation>指向</translation>
        </message>
        <message>
            <source>read a token: number, pixels, value</source>
            <translation>读取 token：编号、像素、数值</translation>
        </message>
        <message>
            <source>click, Enter</source>
            <translation>单击、Enter</translation>
        </message>
        <message>
            <source>pin a token and see its attention; again to unpin</source>
            <translation>固定 token 并查看其注意力；再次单击取消固定</translation>
        </message>
        <message>
            <source>double click</source>
            <translation>双击</translation>
        </message>
        <message>
            <source>close to a token, and back</source>
            <translation>靠近 token，再次双击返回</translation>
        </message>
        <message>
            <source>move the pinned token, else the page</source>
            <translation>移动固定的 token，否则移动页面</translation>
        </message>
        <message>
            <source>hold M</source>
            <translation>按住 M</translation>
        </message>
        <message>
            <source>magnifier</source>
            <translation>放大镜</translation>
        </message>
        <message>
            <source>hold B</source>
            <translation>按住 B</translation>
        </message>
        <message>
            <source>flip to the stage before</source>
            <translation>翻到上一阶段</translation>
        </message>
        <message>
            <source>Elsewhere</source>
            <translation>其他位置</translation>
        </message>
        <message>
            <source>double click a stage</source>
            <translation>双击阶段</translation>
        </message>
        <message>
            <source>keep it in a tab of its own</source>
            <translation>在单独的标签页中保留</translation>
        </message>
        <message>
            <source>← → in the strip</source>
            <translation>阶段条中的 ← →</translation>
        </message>
        <message>
            <source>stage before, stage after</source>
            <translation>上一阶段、下一阶段</translation>
        </message>
        <message>
            <source>drag the colour bar's ends</source>
            <translation>拖动颜色条两端</translation>
        </message>
        <message>
            <source>range of the colours; double click fits it</source>
            <translation>颜色范围；双击使其适应数值</translation>
        </message>
        <message>
            <source>drag in the timeline</source>
            <translation>在时间线中拖动</translation>
        </message>
        <message>
            <source>measure a stretch of time</source>
            <translation>测量一段时间</translation>
        </message>
        <message>
            <source>drop files</source>
            <translation>拖放文件</translation>
        </message>
        <message>
            <source>pages, folders, a checkpoint: anywhere in the window</source>
            <translation>页面、文件夹、检查点：窗口任意位置</translation>
        </message>
        <message>
            <source>Keys and mouse</source>
            <translation>键盘与鼠标</translation>
        </message>
    </context>
    <context>
        <name>StageNames</name>
        <message>
            <source>block %1</source>
            <comment>a block of SAM</comment>
            <translation>块 %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <comment>a layer of CLIP</comment>
            <translation>层 %1</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>压缩器</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>融合</translation>
        </message>
        <message>
            <source>views</source>
            <translation>视图</translation>
        </message>
    </context>
    <context>
        <name>StageTableText</name>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>Time (ms)</source>
            <translation>时间 (ms)</translation>
        </message>
        <message>
            <source>p5 (ms)</source>
            <translation>p5 (ms)</translation>
        </message>
        <message>
            <source>p95 (ms)</source>
            <translation>p95 (ms)</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>GFLOP/s</source>
            <translation>GFLOP/s</translation>
        </message>
        <message>
            <source>Share (%)</source>
            <translation>占比 (%)</translation>
        </message>
        <message>
            <source>Memory after (bytes)</source>
            <translation>之后内存（字节）</translation>
        </message>
        <message>
            <source>Peak (bytes)</source>
            <translation>峰值（字节）</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>Inf</source>
            <translation>Inf</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n 个阶段</numerusform>
            </translation>
        </message>
        <message>
            <source>Time in %1 (ms)</source>
            <translation>在 %1 中的时间 (ms)</translation>
        </message>
        <message>
            <source>Δ time (ms)</source>
            <translation>Δ 时间 (ms)</translation>
        </message>
        <message>
            <source>× of the time</source>
            <translation>时间之比 (×)</translation>
        </message>
        <message>
            <source>beside %1: %2, %3</source>
            <translation>与 %1 相比：%2，%3</translation>
        </message>
    </context>
    <context>
        <name>StageWords</name>
        <message>
            <source>The page stretched to %1×%2 pixels and cut: this is the %3×%3 tile in row %4, column %5. Values are scaled to −1…1.</source>
            <translation>页面拉伸至 %1×%2 像素后切分：这是第 %4 行、第 %5 列的 %3×%3 分块。数值缩放到 −1…1。</translation>
        </message>
        <message>
            <source>The page of %1×%2 pixels stretched to %3×%3, whatever its shape. Values are scaled to −1…1.</source>
            <translation>%1×%2 像素的页面拉伸至 %3×%3，不顾其形状。数值缩放到 −1…1。</translation>
        </message>
        <message>
            <source>The page fitted to %1×%2 pixels, centred in %3×%3; the rest is grey. Values are scaled to −1…1.</source>
            <translation>页面缩放至 %1×%2 像素，居中置于 %3×%3 内，其余为灰色。数值缩放到 −1…1。</translation>
        </message>
        <message>
            <source>Each square of %1×%1 pixels becomes one token: its %2 values go through one linear map to %3 channels. %4×%4 = %5 tokens.</source>
            <translation>每个 %1×%1 像素的方块变为一个 token：其 %2 个数值经一次线性映射得到 %3 个通道。%4×%4 = %5 个 token。</translation>
        </message>
        <message>
            <source>A learned vector for each of the %1×%1 places is added, so that tokens know where they are.</source>
            <translation>为 %1×%1 个位置各加上一个学习得到的向量，使 token 知道自己的位置。</translation>
        </message>
        <message>
            <source>A learned vector for each place is added, so that tokens know where they are. The table holds %1×%1 places and is resized to %2×%2 for this view.</source>
            <translation>为每个位置加上一个学习得到的向量，使 token 知道自己的位置。位置表有 %1×%1 个位置，为此视图缩放至 %2×%2。</translation>
        </message>
        <message>
            <source>Block %1 halfway: its input with what attention adds. The MLP is still to come.</source>
            <translation>块 %1 的中途：其输入加上注意力的贡献。MLP 尚未执行。</translation>
        </message>
        <message>
            <source>Block %1 ◆ attends globally: every token to all %2, in %3 heads, with a learned term for the distance in rows and columns. Then an MLP through %4 channels, token by token.</source>
            <translation>块 %1 ◆ 做全局注意力：每个 token 关注全部 %2 个 token，共 %3 个头，带有学习得到的行距项和列距项。然后逐 token 经过 %4 通道的 MLP。</translation>
        </message>
        <message>
            <source>Block %1 attends within windows of %2×%2 tokens, in %3 heads, with a learned term for the distance in rows and columns; then an MLP through %4 channels.</source>
            <translation>块 %1 在 %2×%2 个 token 的窗口内做注意力，共 %3 个头，带有学习得到的行距项和列距项；然后经过 %4 通道的 MLP。</translation>
        </message>
        <message>
            <source>The %1×%1 grid is padded to %2×%2 for it, and the padding takes part as keys: there is no mask.</source>
            <translation>为此将 %1×%1 的网格填充至 %2×%2，填充也作为键参与计算：没有掩码。</translation>
        </message>
        <message>
            <source>Two convolutions, 1×1 and 3×3, take each token from %1 to %2 channels.</source>
            <translation>1×1 和 3×3 两个卷积将每个 token 从 %1 个通道变为 %2 个。</translation>
        </message>
        <message>
            <source>A LayerNorm follows each.</source>
            <translation>每个卷积之后各有一个 LayerNorm。</translation>
        </message>
        <message>
            <source>A LayerNorm follows the first alone.</source>
            <translation>仅第一个卷积之后有 LayerNorm。</translation>
        </message>
        <message>
            <source>A 3×3 convolution in steps of two halves the grid's side to %1 and widens it from %2 to %3 channels. No activation, no norm.</source>
            <translation>步长为 2 的 3×3 卷积将网格边长减半至 %1，通道数从 %2 增至 %3。没有激活函数，也没有归一化。</translation>
        </message>
        <message>
            <source>The same step again, to %1 channels: %2×%2 = %3 tokens are left of %4, one for each 4×4 block.</source>
            <translation>再做一次同样的操作，得到 %1 个通道：%4 个 token 剩下 %2×%2 = %3 个，每 4×4 个对应一个。</translation>
        </message>
        <message>
            <source>CLIP's input: CLS, then the %1 compressed tokens row by row, each with a learned position added. Its own patch convolution is not used.</source>
            <translation>CLIP 的输入：先是 CLS，然后是逐行排列的 %1 个压缩后的 token，各加上学习得到的位置向量。不使用它自己的图块卷积。</translation>
        </message>
        <message>
            <source>The %1×%1 positions are resized to %2×%2.</source>
            <translation>%1×%1 个位置缩放至 %2×%2。</translation>
        </message>
        <message>
            <source>A LayerNorm over the %1 channels of each token, once before CLIP's layers. After the last one there is none.</source>
            <translation>对每个 token 的 %1 个通道做 LayerNorm，仅在 CLIP 各层之前做一次。最后一层之后没有。</translation>
        </message>
        <message>
            <source>Layer %1 halfway: its input with what attention adds. The MLP is still to come.</source>
            <translation>层 %1 的中途：其输入加上注意力的贡献。MLP 尚未执行。</translation>
        </message>
        <message>
            <source>Layer %1 of %2, counted from 0: every token, CLS too, attends to all %3, in %4 heads and without any term for distance; then an MLP through %5 channels.</source>
            <translation>层 %1，共 %2 层，从 0 计数：每个 token（包括 CLS）关注全部 %3 个 token，共 %4 个头，没有距离项；然后经过 %5 通道的 MLP。</translation>
        </message>
        <message>
            <source>At each of %1×%1 places, CLIP's %2 channels, CLS left out, beside net_3's %2: both looks at the same patch.</source>
            <translation>在 %1×%1 个位置上，CLIP 的 %2 个通道（不含 CLS）与 net_3 的 %2 个通道并列：对同一图块的两种观察。</translation>
        </message>
        <message>
            <source>One linear map takes the %1 channels to %2, the language model's width: fused = W_clip·clip + W_sam·sam + b.</source>
            <translation>一次线性映射将 %1 个通道变为 %2 个，即语言模型的宽度：fused = W_clip·clip + W_sam·sam + b。</translation>
        </message>
        <message>
            <source>What the language model gets: %1 rows of %2. First the %3×%4 tiles as one mosaic, then the global view; each line ends in image_newline, the last row is view_seperator.</source>
            <translation>语言模型得到的内容：%1 个 %2 维向量。先是 %3×%4 个分块拼成的整体，然后是全局视图；每行以 image_newline 结尾，最后一个向量是 view_seperator。</translation>
        </message>
        <message>
            <source>What the language model gets: %1 rows of %2. Each of %3 lines ends in image_newline, the last row is view_seperator.</source>
            <translation>语言模型得到的内容：%1 个 %2 维向量。共 %3 行，每行以 image_newline 结尾，最后一个向量是 view_seperator。</translation>
        </message>
    </context>
    <context>
        <name>TapRows</name>
        <message>
            <source>%1 newline</source>
            <translation>%1 换行</translation>
        </message>
        <message>
            <source>%1 separator</source>
            <translation>%1 分隔符</translation>
        </message>
        <message>
            <source>token %1 · newline</source>
            <translation>token %1 · 换行</translation>
        </message>
        <message>
            <source>token %1 · view separator</source>
            <translation>token %1 · 视图分隔符</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>token %1</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS token</translation>
        </message>
        <message>
            <source>token %1 · row %2, col %3</source>
            <translation>token %1 · 第 %2 行，第 %3 列</translation>
        </message>
    </context>
    <context>
        <name>TapView</name>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>PCA</source>
            <translation>PCA</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>相似度</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Attention adds</source>
            <translation>注意力的贡献</translation>
        </message>
        <message>
            <source>MLP adds</source>
            <translation>MLP 的贡献</translation>
        </message>
        <message>
            <source>NaN, Inf, zero</source>
            <translation>NaN、Inf、零</translation>
        </message>
        <message>
            <source>CLIP part</source>
            <translation>CLIP 分量</translation>
        </message>
        <message>
            <source>SAM part</source>
            <translation>SAM 分量</translation>
        </message>
        <message>
            <source>Angle of parts</source>
            <translation>分量夹角</translation>
        </message>
        <message>
            <source>CLIP's share</source>
            <translation>CLIP 占比</translation>
        </message>
        <message>
            <source>Attention from token</source>
            <translation>token 发出的注意力</translation>
        </message>
        <message>
            <source>Attention to token</source>
            <translation>指向 token 的注意力</translation>
        </message>
        <message>
            <source>Attention received</source>
            <translation>收到的注意力</translation>
        </message>
        <message>
            <source>Rollout</source>
            <translation>Rollout</translation>
        </message>
    </context>
    <context>
        <name>TokenLookup</name>
        <message>
            <source>That line has no token at that place.</source>
            <translation>该行在该位置没有 token。</translation>
        </message>
        <message>
            <source>Rows and columns go from 0 to %1.</source>
            <translation>行和列从 0 到 %1。</translation>
        </message>
        <message>
            <source>No tokens are shown here: choose a stage first.</source>
            <translation>此处没有显示 token：请先选择一个阶段。</translation>
        </message>
        <message>
            <source>This stage has no CLS token: only CLIP's layers do.</source>
            <translation>此阶段没有 CLS token：只有 CLIP 的层才有。</translation>
        </message>
        <message>
            <source>Tokens go from 0 to %1.</source>
            <translation>token 从 0 到 %1。</translation>
        </message>
        <message>
            <source>“%1” is no token: type a number, or row and column.</source>
            <translation>“%1”不是 token：请输入编号，或行和列。</translation>
        </message>
        <message>
            <source>A number from 0 to %1, or line and place, such as 3,0.</source>
            <translation>0 到 %1 的编号，或行与位置，如 3,0。</translation>
        </message>
        <message>
            <source>A number from 0 to %1, or row and column from 0 to %2, such as %3,%4.</source>
            <translation>0 到 %1 的编号，或 0 到 %2 的行和列，如 %3,%4。</translation>
        </message>
        <message>
            <source>Or cls.</source>
            <translation>或 cls。</translation>
        </message>
    </context>
    <context>
        <name>TokenReadout</name>
        <message>
            <source>outside the query's window</source>
            <translation>在查询窗口之外</translation>
        </message>
        <message>
            <source>view separator</source>
            <translation>视图分隔符</translation>
        </message>
        <message>
            <source>newline</source>
            <translation>换行</translation>
        </message>
        <message>
            <source>fused patch</source>
            <translation>融合后的图块</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS token</translation>
        </message>
        <message>
            <source>pixel %1, %2</source>
            <translation>像素 %1, %2</translation>
        </message>
        <message>
            <source>token %1 · line %2, place %3</source>
            <translation>token %1 · 第 %2 行，第 %3 位</translation>
        </message>
        <message>
            <source>token %1 · row %2, col %3</source>
            <translation>token %1 · 第 %2 行，第 %3 列</translation>
        </message>
        <message>
            <source>pinned %1</source>
            <translation>已固定 %1</translation>
        </message>
        <message>
            <source>view %1</source>
            <translation>视图 %1</translation>
        </message>
        <message>
            <source>padding, beyond the page</source>
            <translation>填充，在页面之外</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>页面 %1</translation>
        </message>
        <message>
            <source>red %1, green %2, blue %3</source>
            <translation>红 %1，绿 %2，蓝 %3</translation>
        </message>
        <message>
            <source>%1 %2 · max %3</source>
            <translation>%1 %2 · 最大 %3</translation>
        </message>
        <message>
            <source>outside the key's window</source>
            <translation>在键的窗口之外</translation>
        </message>
        <message>
            <source>logit %1</source>
            <translation>logit %1</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>%1 · below the kept mass</source>
            <translation>%1 · 在保留的累计权重之外</translation>
        </message>
        <message>
            <source>components %1</source>
            <translation>主成分 %1</translation>
        </message>
        <message>
            <source>NaN %1 · Inf %2 · zeros %3</source>
            <translation>NaN %1 · Inf %2 · 零 %3</translation>
        </message>
        <message>
            <source>mean %1</source>
            <translation>均值 %1</translation>
        </message>
        <message>
            <source>value %1</source>
            <translation>数值 %1</translation>
        </message>
        <message>
            <source>cosine %1</source>
            <translation>余弦 %1</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>added</source>
            <translation>贡献</translation>
        </message>
        <message>
            <source>angle %1°</source>
            <translation>夹角 %1°</translation>
        </message>
        <message>
            <source>CLIP's share %1 %</source>
            <translation>CLIP 占比 %1 %</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>范数</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>One page, five modes</source>
            <translation>一个页面，五种模式</translation>
        </message>
        <message>
            <source>Stretched, padded or cut</source>
            <translation>拉伸、填充或切分</translation>
        </message>
        <message>
            <source>From pixels to tokens</source>
            <translation>从像素到 token</translation>
        </message>
        <message>
            <source>Where am I?</source>
            <translation>我在哪里？</translation>
        </message>
        <message>
            <source>SAM looks through windows</source>
            <translation>SAM 透过窗口看</translation>
        </message>
        <message>
            <source>And sometimes at everything</source>
            <translation>有时也看全部</translation>
        </message>
        <message>
            <source>Blocks add, they do not replace</source>
            <translation>块只是相加，并不替换</translation>
        </message>
        <message>
            <source>Sixteen tokens become one</source>
            <translation>十六个 token 变为一个</translation>
        </message>
        <message>
            <source>What stands behind a token</source>
            <translation>token 背后是什么</translation>
        </message>
        <message>
            <source>CLIP reads what is left</source>
            <translation>CLIP 读取剩下的内容</translation>
        </message>
        <message>
            <source>All layers at once</source>
            <translation>一次看所有层</translation>
        </message>
        <message>
            <source>Two halves, one token</source>
            <translation>两半合成一个 token</translation>
        </message>
        <message>
            <source>What the language model gets</source>
            <translation>语言模型得到什么</translation>
        </message>
        <message>
            <source>Where the time goes</source>
            <translation>时间花在哪里</translation>
        </message>
        <message>
            <source>%1 %2, %3 tokens</source>
            <translation>%1 %2，%3 个 token</translation>
        </message>
        <message>
            <source>%1 adds %2×%3 tiles of %4 pixels for small print: %5 tokens.</source>
            <translation>%1 另加 %2×%3 个 %4 像素的分块以看清小字：%5 个 token。</translation>
        </message>
        <message>
            <source>This page has %1×%2 pixels, but the encoder only ever sees square views of it, and a mode says how large: %3. %4</source>
            <translation>此页面有 %1×%2 像素，但编码器只看到它的正方形视图，视图大小由模式决定：%3。%4</translation>
        </message>
        <message>
            <source>One set of weights serves them all. The tour goes through the stages in mode %1, which is the quickest.</source>
            <translation>所有模式共用一套权重。导览以最快的 %1 模式依次介绍各阶段。</translation>
        </message>
        <message>
            <source>zoom into the small print with the wheel, and move the page by dragging; F fits it again.</source>
            <translation>用滚轮放大小字，拖动可移动页面；按 F 恢复适合窗口。</translation>
        </message>
        <message>
            <source>Tiny and small stretch: this view of %1 pixels keeps %2 % of the page's width but %3 % of its height. Base and large keep its shape and fill up with grey; at base that is %4 % of the view, and its tokens cost as much as any. Gundam cuts the page into tiles, and adds the whole as base does.</source>
            <translation>Tiny 和 Small 会拉伸：此 %1 像素的视图保留页面宽度的 %2 %，高度则为 %3 %。Base 和 Large 保持页面形状，以灰色补足；在 Base 下灰色占视图的 %4 %，其 token 的开销与其他 token 相同。Gundam 将页面切成分块，并像 Base 一样加上整个页面。</translation>
        </message>
        <message>
            <source>What you see is the view itself, the pixels as they go in.</source>
            <translation>所见即视图本身，也就是输入的像素。</translation>
        </message>
        <message>
            <source>hold M over the footer: what cannot be read here, the encoder cannot read either.</source>
            <translation>在页脚上按住 M：此处无法辨认的内容，编码器也无法辨认。</translation>
        </message>
        <message>
            <source>Every square of %1 pixels becomes a token: its %2 values go through one linear map to %3 channels. That makes %4 = %5 tokens, each for about %6×%7 pixels of the page. No token knows of any other yet.</source>
            <translation>每个 %1 像素的方块变为一个 token：其 %2 个数值经一次线性映射得到 %3 个通道。共 %4 = %5 个 token，每个约对应页面的 %6×%7 像素。此时各 token 还互不知晓。</translation>
        </message>
        <message>
            <source>Colours show how long each token is, its norm.</source>
            <translation>颜色表示每个 token 的长度，即范数。</translation>
        </message>
        <message>
            <source>point at a token to read it. The sentence above the canvas says what a view shows, and how it misleads.</source>
            <translation>指向 token 可读取其数值。画布上方的说明指出视图显示什么，以及它会如何误导。</translation>
        </message>
        <message>
            <source>The table has %1 places and is resized to %2 for this mode.</source>
            <translation>位置表有 %1 个位置，为此模式缩放至 %2。</translation>
        </message>
        <message>
            <source>Two patches of empty paper were the very same token until now. Adding a learned vector for each place tells them apart.</source>
            <translation>此前，两个空白纸面的图块是完全相同的 token。为每个位置加上学习得到的向量后，二者便有了区别。</translation>
        </message>
        <message>
            <source>Colours show the cosine to the pinned token: 1 is the same direction. It is high nearly everywhere in many models, so look at the differences.</source>
            <translation>颜色表示与固定的 token 的余弦：1 为方向相同。许多模型中余弦几乎处处都高，因此应看差异。</translation>
        </message>
        <message>
            <source>hold B to see the stage before, where empty paper is all alike.</source>
            <translation>按住 B 查看上一阶段，那里的空白纸面全都一样。</translation>
        </message>
        <message>
            <source>This architecture has no window blocks: all %1 attend globally.</source>
            <translation>此架构没有窗口块：全部 %1 个块都做全局注意力。</translation>
        </message>
        <message>
            <source>move the pin with the arrow keys.</source>
            <translation>用方向键移动固定的 token。</translation>
        </message>
        <message>
            <source>Block %1 attends within windows of %2 tokens. Across a border nothing is seen here, however near it is.</source>
            <translation>块 %1 在 %2 个 token 的窗口内做注意力。窗口边界之外无论多近，在此都看不到。</translation>
        </message>
        <message>
            <source>The grid of %1 does not divide into them and is padded to %2: %3 % of these places hold no token.</source>
            <translation>%1 的网格不能被窗口整除，因而填充至 %2：其中 %3 % 的位置没有 token。</translation>
        </message>
        <message>
            <source>The pinned token's window has %1 tokens and %2 padded keys, hatched. There is no mask, so padding gets its share of the attention.</source>
            <translation>固定的 token 所在窗口有 %1 个 token 和 %2 个填充键（以斜线标示）。由于没有掩码，填充也会分得一份注意力。</translation>
        </message>
        <message>
            <source>The grid of %1 divides evenly into them.</source>
            <translation>%1 的网格恰好被窗口整除。</translation>
        </message>
        <message>
            <source>move the pin with the arrow keys across a border: its keys change all at once.</source>
            <translation>用方向键将固定的 token 移过窗口边界：它的键会一下子全部改变。</translation>
        </message>
        <message>
            <source>This architecture has no global block: every one of its %1 blocks stays within windows, and no token ever hears of another window before the neck's convolution.</source>
            <translation>此架构没有全局块：全部 %1 个块都限于窗口之内，在 neck 的卷积之前，没有 token 能得到其他窗口的信息。</translation>
        </message>
        <message>
            <source>step through the blocks with Ctrl+Right: the windows never move.</source>
            <translation>用 Ctrl+Right 逐块查看：窗口始终不动。</translation>
        </message>
        <message>
            <source>Block %1 ◆ is one of %2 in which every token attends to all %3. In %4 heads that is %5 million weights; none of them is stored. What you see was computed just now, for the pinned token alone.</source>
            <translation>块 %1 ◆ 是 %2 个全局块之一，其中每个 token 关注全部 %3 个 token。%4 个头共有 %5 百万个权重，一个也不保存。所见内容是刚刚仅为固定的 token 计算的。</translation>
        </message>
        <message>
            <source>A weight is made of three terms: how well query and key fit, and two for their distance, in rows and in columns. The Parts panel shows each. Where a token looks does not yet explain what comes out of it.</source>
            <translation>权重由三项构成：查询与键的匹配程度，以及行距和列距两项。“组成”面板分别显示各项。token 看向哪里，还不能解释由此产生的结果。</translation>
        </message>
        <message>
            <source>click on other words and on empty paper, and compare.</source>
            <translation>单击其他文字和空白纸面，加以比较。</translation>
        </message>
        <message>
            <source>From the first to the last block the values' spread goes from %1 to %2 here.</source>
            <translation>此处从第一个块到最后一个块，数值的离散度由 %1 变为 %2。</translation>
        </message>
        <message>
            <source>A token is never replaced on its way: each block adds to it twice, first what attention brings from elsewhere (.mid), then what the MLP makes of it.</source>
            <translation>token 在途中从不被替换：每个块对它做两次相加，先是注意力从别处带来的内容 (.mid)，再是 MLP 由此得出的内容。</translation>
        </message>
        <message>
            <source>Colours show how much attention adds in block %1. Much is not the same as important: the next block may take it away again.</source>
            <translation>颜色表示注意力在块 %1 中的贡献大小。贡献大不等于重要：下一个块可能又将其抵消。</translation>
        </message>
        <message>
            <source>choose “%1” above the canvas, then step through the blocks with Ctrl+Left and Ctrl+Right.</source>
            <translation>在画布上方选择“%1”，再用 Ctrl+Left 和 Ctrl+Right 逐块查看。</translation>
        </message>
        <message>
            <source>The neck takes %1 channels to %2; then two convolutions in steps of two halve the grid's side twice. Of %3 tokens %4 are left, a sixteenth, with %5 channels each.</source>
            <translation>neck 将 %1 个通道变为 %2 个；随后两个步长为 2 的卷积将网格边长减半两次。%3 个 token 剩下 %4 个，即十六分之一，每个有 %5 个通道。</translation>
        </message>
        <message>
            <source>That is the point of the design: pairs in attention fall about 256 times. CLIP holds %1 % of the weights, and takes %2 % of this run's time.</source>
            <translation>这正是此设计的要点：注意力的 token 对数降至约 1/256。CLIP 占权重的 %1 %，占本次运行时间的 %2 %。</translation>
        </message>
        <message>
            <source>hold B to flip to net_2, then step back to the neck, to see where small print disappears.</source>
            <translation>按住 B 翻到 net_2，再退回 neck，看小字在何处消失。</translation>
        </message>
        <message>
            <source>One compressed token stands for a block of 4×4 of SAM's tokens, about %1×%2 pixels of the page. Its convolutions read more than that: 7×7 tokens of the neck, which itself reads one further on each side.</source>
            <translation>一个压缩后的 token 代表 SAM 的 4×4 个 token，约为页面的 %1×%2 像素。其卷积读取的范围更大：neck 的 7×7 个 token，而 neck 自身每侧又多读一个。</translation>
        </message>
        <message>
            <source>The Lineage panel follows the pinned token both ways, from the page's pixels to its place in the sequence. This is where a token stands, not all that it knows: attention has carried in the rest of the page before.</source>
            <translation>“溯源”面板双向追踪固定的 token，从页面的像素到它在序列中的位置。这只是 token 所处的位置，并非它所知的全部：注意力此前已带入页面的其余内容。</translation>
        </message>
        <message>
            <source>click a line in the Lineage panel: it goes to that stage with the same place pinned.</source>
            <translation>单击“溯源”面板中的一行：转到该阶段，并固定同一位置。</translation>
        </message>
        <message>
            <source>CLIP gets the %1 compressed tokens and one more, CLS, which is learned and has no place on the page. %2 layers of %3 heads make %4 patterns of attention; CLIP has no terms for distance, only positions added at its start.</source>
            <translation>CLIP 得到 %1 个压缩后的 token，外加一个 CLS；CLS 是学习得到的，在页面上没有位置。%2 层、每层 %3 个头，共有 %4 个注意力图；CLIP 没有距离项，只在开头加上位置。</translation>
        </message>
        <message>
            <source>Here is where CLS looks in layer %1. The Heads panel shows every head of every layer at once.</source>
            <translation>这里显示 CLS 在层 %1 看向哪里。“注意力头”面板同时显示所有层的所有头。</translation>
        </message>
        <message>
            <source>sort the heads by entropy: at one end are those that look at few tokens, at the other those that look at all. Click one to see it here.</source>
            <translation>将头按熵排序：一端只看少数 token，另一端看全部 token。单击其中一个即可在此查看。</translation>
        </message>
        <message>
            <source>A layer's attention only tells of the layer below. Rollout multiplies all %1 of them, with heads averaged and half of each layer passed on unchanged, and so follows CLS down to CLIP's input.</source>
            <translation>一层的注意力只反映紧接在它之前的那一层。Rollout 将全部 %1 层的注意力相乘，各头取平均，每层有一半原样传递，从而将 CLS 一直追溯到 CLIP 的输入。</translation>
        </message>
        <message>
            <source>That half is an assumption and the MLPs are left out: take it as a map of paths, not of influence. And CLIP's input is no raw page: SAM has mixed it already.</source>
            <translation>这“一半”是假设，MLP 也被略去：应视为路径图，而非影响图。CLIP 的输入也不是原始页面：SAM 已将其混合。</translation>
        </message>
        <message>
            <source>switch to “%1” to see the last layer alone, then click a token for its own rollout.</source>
            <translation>切换到“%1”可单独查看最后一层，再单击 token 查看它自己的 Rollout。</translation>
        </message>
        <message>
            <source>At each of %1 places CLIP's %2 channels and the compressor's %2 lie side by side, and one linear map takes both to %3. So each fused token is exactly a sum: W_clip·clip + W_sam·sam + b.</source>
            <translation>在 %1 个位置上，CLIP 的 %2 个通道与压缩器的 %2 个通道并列，一次线性映射将两者变为 %3 个通道。因此每个融合后的 token 恰好是一个和：W_clip·clip + W_sam·sam + b。</translation>
        </message>
        <message>
            <source>Colours show CLIP's share of it: above 0.5 CLIP gives more, below it SAM does. It is a share of length, not of what the language model will use, and CLIP's part descends from SAM too.</source>
            <translation>颜色表示其中 CLIP 的占比：高于 0.5 时 CLIP 贡献更多，低于 0.5 时 SAM 更多。这是长度的占比，而非语言模型将会使用的占比，而且 CLIP 分量也源自 SAM。</translation>
        </message>
        <message>
            <source>choose “%1”, “%2” and “%3” above the canvas.</source>
            <translation>在画布上方选择“%1”“%2”和“%3”。</translation>
        </message>
        <message>
            <source>The %1 tokens are laid out line by line: %2 lines, each with image_newline at its end, and view_seperator after the last. %3 + %2 + 1 = %4 rows of %5 channels are all that the language model gets of the page.</source>
            <translation>%1 个 token 逐行排布：共 %2 行，每行末尾有 image_newline，最后一行之后是 view_seperator。%3 + %2 + 1 = %4 个 %5 通道的向量，就是语言模型从页面得到的全部内容。</translation>
        </message>
        <message>
            <source>Newline and separator are learned vectors: the same on every page.</source>
            <translation>换行和分隔符是学习得到的向量：在每个页面上都相同。</translation>
        </message>
        <message>
            <source>point at a newline, then at a token: only the token has a place on the page.</source>
            <translation>先指向换行，再指向 token：只有 token 在页面上有位置。</translation>
        </message>
        <message>
            <source>SAM's global blocks alone make up %1 % of the whole.</source>
            <translation>仅 SAM 的全局块就占总时间的 %1 %。</translation>
        </message>
        <message>
            <source>This run took %1, for %2 of arithmetic. SAM with the compressor took %3 % of that time, CLIP %4 %.</source>
            <translation>本次运行用时 %1，运算量为 %2。SAM 连同压缩器占该时间的 %3 %，CLIP 占 %4 %。</translation>
        </message>
        <message>
            <source>The Claims panel holds the design note's figures against this run: of %1 claims %2 hold and %3 do not; the others need another mode, device or run.</source>
            <translation>“论断”面板将设计说明的数字与本次运行对照：%1 项论断中，%2 项成立，%3 项不成立；其余需要其他模式、设备或运行。</translation>
        </message>
        <message>
            <source>measure with Ctrl+F5, then run the page in all modes with Shift+F5 and compare them.</source>
            <translation>用 Ctrl+F5 测量，再用 Shift+F5 以所有模式运行此页面并加以比较。</translation>
        </message>
    </context>
    <context>
        <name>ViewHistory</name>
        <message>
            <source>Undo page</source>
            <translation>撤销页面</translation>
        </message>
        <message>
            <source>Undo mode</source>
            <translation>撤销模式</translation>
        </message>
        <message>
            <source>Undo view</source>
            <translation>撤销视图</translation>
        </message>
        <message>
            <source>Undo stage</source>
            <translation>撤销阶段</translation>
        </message>
        <message>
            <source>Undo pinned token</source>
            <translation>撤销固定的 token</translation>
        </message>
        <message>
            <source>Undo zoom</source>
            <translation>撤销缩放</translation>
        </message>
        <message>
            <source>Undo pan</source>
            <translation>撤销平移</translation>
        </message>
        <message>
            <source>Undo fit</source>
            <translation>撤销适合窗口</translation>
        </message>
        <message>
            <source>Undo colour map</source>
            <translation>撤销配色</translation>
        </message>
        <message>
            <source>Undo colour range</source>
            <translation>撤销颜色范围</translation>
        </message>
        <message>
            <source>Undo logarithmic colours</source>
            <translation>撤销对数配色</translation>
        </message>
        <message>
            <source>Undo opacity</source>
            <translation>撤销不透明度</translation>
        </message>
        <message>
            <source>Undo marking</source>
            <translation>撤销标记</translation>
        </message>
        <message>
            <source>Redo page</source>
            <translation>重做页面</translation>
        </message>
        <message>
            <source>Redo mode</source>
            <translation>重做模式</translation>
        </message>
        <message>
            <source>Redo view</source>
            <translation>重做视图</translation>
        </message>
        <message>
            <source>Redo stage</source>
            <translation>重做阶段</translation>
        </message>
        <message>
            <source>Redo pinned token</source>
            <translation>重做固定的 token</translation>
        </message>
        <message>
            <source>Redo zoom</source>
            <translation>重做缩放</translation>
        </message>
        <message>
            <source>Redo pan</source>
            <translation>重做平移</translation>
        </message>
        <message>
            <source>Redo fit</source>
            <translation>重做适合窗口</translation>
        </message>
        <message>
            <source>Redo colour map</source>
            <translation>重做配色</translation>
        </message>
        <message>
            <source>Redo colour range</source>
            <translation>重做颜色范围</translation>
        </message>
        <message>
            <source>Redo logarithmic colours</source>
            <translation>重做对数配色</translation>
        </message>
        <message>
            <source>Redo opacity</source>
            <translation>重做不透明度</translation>
        </message>
        <message>
            <source>Redo marking</source>
            <translation>重做标记</translation>
        </message>
        <message>
            <source>Undo way to look</source>
            <translation>撤销观察方式</translation>
        </message>
        <message>
            <source>Redo way to look</source>
            <translation>重做观察方式</translation>
        </message>
    </context>
    <context>
        <name>ViewOffers</name>
        <message>
            <source>pin a token first</source>
            <translation>请先固定一个 token</translation>
        </message>
        <message>
            <source>keep a run with this tap in the same shape, and compare against it</source>
            <translation>请先保留一个含此探点且形状相同的运行，并与之比较</translation>
        </message>
        <message>
            <source>attention is recomputed when the run is done</source>
            <translation>运行结束后重新计算注意力</translation>
        </message>
        <message>
            <source>CLS has no place in SAM</source>
            <translation>CLS 在 SAM 中没有位置</translation>
        </message>
        <message>
            <source>this run did not keep the block's parts</source>
            <translation>本次运行未保留块内的各项贡献</translation>
        </message>
        <message>
            <source>the parts are recomputed when the run is done</source>
            <translation>运行结束后重新计算各分量</translation>
        </message>
        <message>
            <source>%1 does not exist at this stage</source>
            <translation>此阶段没有“%1”</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>ViewWords</name>
        <message>
            <source>its vector of %1 channels</source>
            <translation>其 %1 通道向量</translation>
        </message>
        <message>
            <source>its vector</source>
            <translation>其向量</translation>
        </message>
        <message>
            <source>Head %1 alone.</source>
            <translation>仅头 %1。</translation>
        </message>
        <message>
            <source>Mean over the heads.</source>
            <translation>各头的均值。</translation>
        </message>
        <message>
            <source>At each token the largest of any head.</source>
            <translation>每个 token 取所有头中的最大值。</translation>
        </message>
        <message>
            <source>the %1×%1 keys of its window</source>
            <translation>其窗口的 %1×%1 个键</translation>
        </message>
        <message>
            <source>all %1 tokens</source>
            <translation>全部 %1 个 token 的键</translation>
        </message>
        <message>
            <source>all %1 tokens and CLS</source>
            <translation>全部 %1 个 token 和 CLS 的键</translation>
        </message>
        <message>
            <source>all keys</source>
            <translation>所有键</translation>
        </message>
        <message>
            <source>What the content of query and key alone, q·k/8, gives each key, before softmax.</source>
            <translation>仅由查询与键的内容 (q·k/8) 给予每个键的值，softmax 之前。</translation>
        </message>
        <message>
            <source>What the distance in rows alone gives each key (rel_h), before softmax.</source>
            <translation>仅由行距 (rel_h) 给予每个键的值，softmax 之前。</translation>
        </message>
        <message>
            <source>What the distance in columns alone gives each key (rel_w), before softmax.</source>
            <translation>仅由列距 (rel_w) 给予每个键的值，softmax 之前。</translation>
        </message>
        <message>
            <source>Pin a token first: click it, or press Enter on the canvas.</source>
            <translation>请先固定一个 token：单击它，或在画布上按 Enter。</translation>
        </message>
        <message>
            <source>Compare with the other part, with their angle, and with CLIP's share.</source>
            <translation>可与另一分量、分量夹角和 CLIP 占比比较。</translation>
        </message>
        <message>
            <source>The page itself, %1×%2 pixels, upright as its file says; nothing is laid over it.</source>
            <translation>页面本身，%1×%2 像素，按文件标明的方向正立；上面没有叠加任何内容。</translation>
        </message>
        <message>
            <source>The page itself, upright as its file says; nothing is laid over it.</source>
            <translation>页面本身，按文件标明的方向正立；上面没有叠加任何内容。</translation>
        </message>
        <message>
            <source>The encoder never sees these pixels: it gets a copy that was resized to the mode's side, and padded or cut into tiles.</source>
            <translation>编码器从不看到这些像素：它得到的是副本，已缩放至模式的边长，并经填充或切成分块。</translation>
        </message>
        <message>
            <source>Choose a stage in the strip above, or step through them with Ctrl+Left and Ctrl+Right. The wheel zooms, a drag pans, F fits.</source>
            <translation>在上方的阶段条中选择阶段，或用 Ctrl+Left 和 Ctrl+Right 逐个查看。滚轮缩放，拖动平移，F 适合窗口。</translation>
        </message>
        <message>
            <source>The view as the encoder gets it, %1×%1 pixels.</source>
            <translation>编码器得到的视图，%1×%1 像素。</translation>
        </message>
        <message>
            <source>The view as the encoder gets it.</source>
            <translation>编码器得到的视图。</translation>
        </message>
        <message>
            <source>Each of a pixel's three values goes in scaled to −1…1.</source>
            <translation>每个像素的三个数值缩放到 −1…1 后输入。</translation>
        </message>
        <message>
            <source>It looks like the page, but what resizing has blurred is gone: no later stage can bring it back.</source>
            <translation>它看似页面，但缩放时模糊掉的内容已经丢失：后面的阶段都无法恢复。</translation>
        </message>
        <message>
            <source>Zoom in, or hold M for the magnifier, and compare it with the page itself, the first entry of the strip.</source>
            <translation>放大，或按住 M 使用放大镜，与阶段条第一项的页面本身比较。</translation>
        </message>
        <message>
            <source>The length of every row that the language model gets, line by line as they are laid out.</source>
            <translation>语言模型得到的每个向量的长度，按排布逐行显示。</translation>
        </message>
        <message>
            <source>Newline rows are all one learned vector, and so is the separator: their colour says nothing of the page.</source>
            <translation>换行都是同一个学习得到的向量，分隔符也是学习得到的：它们的颜色与页面无关。</translation>
        </message>
        <message>
            <source>Point at a row for its place in the sequence; Lineage shows where on the page it comes from.</source>
            <translation>指向一个向量可查看它在序列中的位置；“溯源”面板显示它来自页面何处。</translation>
        </message>
        <message>
            <source>How long each token is: the L2 norm of %1.</source>
            <translation>每个 token 的长度：%1的 L2 范数。</translation>
        </message>
        <message>
            <source>Long is not important: a few channels or outlier tokens can be most of it, and different stages do not compare.</source>
            <translation>长不等于重要：长度可能主要来自少数通道或离群 token，不同阶段之间也不可比较。</translation>
        </message>
        <message>
            <source>Ranks lists the longest tokens, outliers first. If one outlier darkens all others, take percentiles (%) or the logarithm in the colour bar.</source>
            <translation>“排名”面板列出最长的 token，离群者在前。若一个离群 token 使其余都变暗，可在颜色条中选用百分位 (%) 或对数。</translation>
        </message>
        <message>
            <source>The mean of each token's channels: of %1.</source>
            <translation>每个 token 各通道的均值：取自%1。</translation>
        </message>
        <message>
            <source>Positive and negative channels cancel: a mean near 0 can hide a long vector, and the LayerNorms take it away.</source>
            <translation>正负通道会相互抵消：均值接近 0 时向量仍可能很长，而且 LayerNorm 会将均值消去。</translation>
        </message>
        <message>
            <source>Compare it with the norm; a range that is symmetric round 0 (±, in the colour bar) shows the sign.</source>
            <translation>可与范数比较；以 0 为中心的对称范围（颜色条中的 ±）可显示正负。</translation>
        </message>
        <message>
            <source>channel %1 of %2</source>
            <translation>通道 %1（共 %2 个）</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>通道 %1</translation>
        </message>
        <message>
            <source>One number of each token's vector: %1, counted from 0.</source>
            <translation>每个 token 向量中的一个数：%1，从 0 计数。</translation>
        </message>
        <message>
            <source>A channel that seems to trace lines or letters is seldom a detector of them: what a model knows is spread over many channels.</source>
            <translation>看似勾勒线条或字母的通道，很少真是其检测器：模型所知分散在许多通道中。</translation>
        </message>
        <message>
            <source>Turn the wheel over the channel's number. Ranks lists channels by spread, Token those that are strongest at the pinned token.</source>
            <translation>在通道编号上转动滚轮。“排名”面板按离散度列出通道，“token”面板列出固定的 token 上最强的通道。</translation>
        </message>
        <message>
            <source>fitted over all runs of this stage that are there</source>
            <translation>由此阶段现有的所有运行共同拟合</translation>
        </message>
        <message>
            <source>fitted on this run's tokens of this stage</source>
            <translation>由本次运行此阶段的 token 拟合</translation>
        </message>
        <message>
            <source>Tokens of exceptional norm took no part in the fit.</source>
            <translation>范数异常大的 token 未参与拟合。</translation>
        </message>
        <message>
            <source>The three directions in which tokens differ most, as red, green and blue, %1.</source>
            <translation>token 之间差异最大的三个方向，显示为红、绿、蓝，%1。</translation>
        </message>
        <message>
            <source>Colours compare between the runs that were fitted together, and with no others.</source>
            <translation>颜色可在共同拟合的运行之间比较，与其他运行则不可比较。</translation>
        </message>
        <message>
            <source>Colours hold for this fit alone: red here is not red in another stage, page or run.</source>
            <translation>颜色仅对此次拟合有效：此处的红色与其他阶段、页面或运行中的红色不同。</translation>
        </message>
        <message>
            <source>Fit over all runs to compare modes and pages; leave outliers out when one of them takes a colour for itself.</source>
            <translation>要比较模式和页面，可对所有运行共同拟合；若某个离群 token 独占一种颜色，可排除离群 token。</translation>
        </message>
        <message>
            <source>Close colours may be far apart in directions that are not shown.</source>
            <translation>颜色相近的 token 在未显示的方向上可能相距很远。</translation>
        </message>
        <message>
            <source>The cosine between each token and the pinned one: 1 is the same direction, 0 a right angle, −1 the opposite.</source>
            <translation>每个 token 与固定的 token 之间的余弦：1 为方向相同，0 为垂直，−1 为方向相反。</translation>
        </message>
        <message>
            <source>Tokens of a stage mostly share a direction, so cosines are high everywhere: read differences, not the level.</source>
            <translation>同一阶段的 token 大多有共同的方向，因此余弦处处都高：应看差异，而非高低本身。</translation>
        </message>
        <message>
            <source>Arrow keys move the pin; narrow the range in the colour bar to tell high values apart.</source>
            <translation>方向键可移动固定的 token；在颜色条中缩小范围，可区分较高的数值。</translation>
        </message>
        <message>
            <source>Length is ignored.</source>
            <translation>不考虑长度。</translation>
        </message>
        <message>
            <source>How far each token lies from the same token of the run compared against: the length of the difference.</source>
            <translation>每个 token 与对照运行中同一 token 的距离：差向量的长度。</translation>
        </message>
        <message>
            <source>It is absolute: long vectors differ by more, and between number types it grows with depth by rounding alone.</source>
            <translation>这是绝对值：长向量相差更多；数值类型不同时，仅舍入就会使差异随深度增大。</translation>
        </message>
        <message>
            <source>Keep a run, run again another way, and choose which one to compare against in Kept runs.</source>
            <translation>先保留一个运行，换一种方式再次运行，并在“保留的运行”面板中选择与哪一个比较。</translation>
        </message>
        <message>
            <source>Kept runs gives the figure relative to the values' spread.</source>
            <translation>“保留的运行”面板给出相对于数值离散度的差异。</translation>
        </message>
        <message>
            <source>It can only bring what lies in the token's own %1×%1 window.</source>
            <translation>它只能带来该 token 所在的 %1×%1 窗口内的内容。</translation>
        </message>
        <message>
            <source>How much the block's attention adds to each token: the length of .mid less the block's input.</source>
            <translation>块的注意力为每个 token 增加多少：.mid 减去块输入的长度。</translation>
        </message>
        <message>
            <source>Much is not useful: what is added can point along the token, against it, or be undone by a later block.</source>
            <translation>多不等于有用：所加内容可能与 token 同向、反向，或被后面的块抵消。</translation>
        </message>
        <message>
            <source>Compare with what the MLP adds, and with the norm, which tells how much was there before.</source>
            <translation>可与 MLP 的贡献比较，也可与范数比较，后者表明此前已有多少。</translation>
        </message>
        <message>
            <source>How much the block's MLP adds to each token: the length of the output less .mid. It sees each token by itself.</source>
            <translation>块的 MLP 为每个 token 增加多少：输出减去 .mid 的长度。它单独处理每个 token。</translation>
        </message>
        <message>
            <source>A large MLP part does not make attention idle: the MLP works on what attention has just brought.</source>
            <translation>MLP 贡献大不表示注意力无所作为：MLP 处理的正是注意力刚带来的内容。</translation>
        </message>
        <message>
            <source>Step through the blocks with Ctrl+Left and Ctrl+Right to see where most is written.</source>
            <translation>用 Ctrl+Left 和 Ctrl+Right 逐块查看，看何处写入最多。</translation>
        </message>
        <message>
            <source>Values that are not a number, infinite or exactly 0, counted in %1.</source>
            <translation>%1中非数值、无穷或恰为 0 的数值个数。</translation>
        </message>
        <message>
            <source>None found does not mean that values are right: wrong ones are finite too.</source>
            <translation>没有发现不表示数值正确：错误的数值也可能是有限的。</translation>
        </message>
        <message>
            <source>The strip marks stages that hold NaN or Inf; a region's counts are in its figures.</source>
            <translation>阶段条会标出含 NaN 或 Inf 的阶段；区域内的个数见其读数。</translation>
        </message>
        <message>
            <source>A single NaN reaches every token that attends to it: look for the first stage that has one.</source>
            <translation>一个 NaN 会传到每个关注它的 token：应查找最先出现 NaN 的阶段。</translation>
        </message>
        <message>
            <source>How long CLIP's part of each fused token is: W_clip·clip, what the projector makes of CLIP's output.</source>
            <translation>每个融合后的 token 中 CLIP 分量的长度：W_clip·clip，即投影层由 CLIP 的输出得到的内容。</translation>
        </message>
        <message>
            <source>It is no second look at the page: CLIP reads SAM's compressed tokens, so this part descends from SAM as well.</source>
            <translation>这并非再看一次页面：CLIP 读取的是 SAM 压缩后的 token，因此这一分量也源自 SAM。</translation>
        </message>
        <message>
            <source>How long SAM's part of each fused token is: W_sam·sam, what the projector makes of net_3 directly, past CLIP.</source>
            <translation>每个融合后的 token 中 SAM 分量的长度：W_sam·sam，即投影层绕过 CLIP、直接由 net_3 得到的内容。</translation>
        </message>
        <message>
            <source>Long is not decisive: both parts can point against each other and cancel, and the bias belongs to neither.</source>
            <translation>长不等于起决定作用：两个分量可能方向相反而抵消，偏置则不属于任何一方。</translation>
        </message>
        <message>
            <source>In %1 dimensions</source>
            <translation>在 %1 维空间中</translation>
        </message>
        <message>
            <source>In so many dimensions</source>
            <translation>在如此高的维数下</translation>
        </message>
        <message>
            <source>The angle between CLIP's and SAM's part of each fused token: below 90° they support each other, above they cancel.</source>
            <translation>每个融合后的 token 中 CLIP 分量与 SAM 分量的夹角：小于 90° 时相互加强，大于 90° 时相互抵消。</translation>
        </message>
        <message>
            <source>%1 unrelated vectors stand near 90° anyway: only what departs from it clearly says something.</source>
            <translation>%1，互不相关的向量本就接近 90°：只有明显偏离才说明问题。</translation>
        </message>
        <message>
            <source>Set the range round 90° by hand: drag the colour bar's ends.</source>
            <translation>手动将范围设在 90° 左右：拖动颜色条两端。</translation>
        </message>
        <message>
            <source>CLIP's share of each fused token: how much of its length, less the bias, W_clip·clip makes up; at 0.5 both give as much.</source>
            <translation>每个融合后的 token 中 CLIP 的占比：在扣除偏置后的长度中，W_clip·clip 占多少；0.5 表示两者相同。</translation>
        </message>
        <message>
            <source>It is a projection, not a cause, and leaves 0 to 1 where the parts oppose each other.</source>
            <translation>这是投影，而非因果；两个分量方向相反时，会超出 0 到 1。</translation>
        </message>
        <message>
            <source>Compare text, pictures and empty paper: where CLIP's context makes the feature, and where SAM's detail.</source>
            <translation>比较文字、图片和空白纸面：何处的特征来自 CLIP 的上下文，何处来自 SAM 的细节。</translation>
        </message>
        <message>
            <source>It does not tell what the language model uses.</source>
            <translation>它不说明语言模型使用什么。</translation>
        </message>
        <message>
            <source>Only differences between keys count: softmax takes away what all keys of a query have in common.</source>
            <translation>只有键之间的差异才有意义：softmax 会消去同一查询的所有键共有的部分。</translation>
        </message>
        <message>
            <source>The Parts panel shows all parts of the pinned query side by side.</source>
            <translation>“组成”面板并排显示固定的查询的各个部分。</translation>
        </message>
        <message>
            <source>The three parts add up before softmax, not after.</source>
            <translation>三个部分在 softmax 之前相加，而非之后。</translation>
        </message>
        <message>
            <source>Keys outside the strongest %1 % of the weight are hidden, not 0.</source>
            <translation>累计权重前 %1 % 之外的键被隐藏，但并非为 0。</translation>
        </message>
        <message>
            <source>Where the pinned token looks: the weights that its query gives to %1, which sum to 1.</source>
            <translation>固定的 token 看向哪里：其查询给予%1的权重，总和为 1。</translation>
        </message>
        <message>
            <source>Where the pinned token looks: the weights that its query gives to %1.</source>
            <translation>固定的 token 看向哪里：其查询给予%1的权重。</translation>
        </message>
        <message>
            <source>Attention is not explanation: a weight says from where a value is read, not that the result depends on it.</source>
            <translation>注意力不是解释：权重表示从何处读取数值，不表示结果取决于它。</translation>
        </message>
        <message>
            <source>Arrow keys move the pin; the Heads panel shows every head of every layer.</source>
            <translation>方向键可移动固定的 token；“注意力头”面板显示每一层的每个头。</translation>
        </message>
        <message>
            <source>Hatched keys beyond the grid are padding, and they do take weight: the model has no mask.</source>
            <translation>网格之外带斜线的键是填充，它们确实会分得权重：模型没有掩码。</translation>
        </message>
        <message>
            <source>Only tokens of the same window can look at it.</source>
            <translation>只有同一窗口内的 token 才能看到它。</translation>
        </message>
        <message>
            <source>Who looks at the pinned token: the weight that each query gives to its key.</source>
            <translation>谁在看固定的 token：每个查询给予它的键的权重。</translation>
        </message>
        <message>
            <source>Each value belongs to another query's softmax, so they do not sum to 1; and being read is not being needed.</source>
            <translation>每个值属于不同查询的 softmax，因此总和不为 1；被读取也不等于被需要。</translation>
        </message>
        <message>
            <source>Compare with “%1”: attention is seldom mutual.</source>
            <translation>可与“%1”比较：注意力很少是相互的。</translation>
        </message>
        <message>
            <source>How much each token is looked at: the weight its key gets, averaged over all queries.</source>
            <translation>每个 token 被看多少：它的键得到的权重，对所有查询取平均。</translation>
        </message>
        <message>
            <source>A token that all look at need not matter: idle heads tend to park their weight on a few tokens of little content.</source>
            <translation>所有 token 都看的 token 未必重要：空闲的头往往将权重停放在少数内容很少的 token 上。</translation>
        </message>
        <message>
            <source>Choose single heads in the Heads panel; sort them by entropy or distance to find those that are selective.</source>
            <translation>在“注意力头”面板中选择单个头；按熵或距离排序，可找出有选择性的头。</translation>
        </message>
        <message>
            <source>the pinned token</source>
            <translation>固定的 token</translation>
        </message>
        <message>
            <source>CLS</source>
            <translation>CLS</translation>
        </message>
        <message>
            <source>Attention followed down to CLIP's first layer: from which tokens %1 is mixed, with heads averaged and half of each layer passed on unchanged.</source>
            <translation>将注意力一直追溯到 CLIP 的第一层：%1 由哪些 token 混合而成；各头取平均，每层有一半原样传递。</translation>
        </message>
        <message>
            <source>That is an assumption: layers do not mix linearly, skip and attention do not count alike, MLPs are left out.</source>
            <translation>这是一种假设：各层并非线性混合，跳跃连接与注意力的作用并不等同，MLP 也被略去。</translation>
        </message>
        <message>
            <source>Step through the layers to see it widen; pin a token for its own, unpin (Ctrl+U) for CLS.</source>
            <translation>逐层查看可见其逐渐扩散；固定 token 可查看它自己的，取消固定 (Ctrl+U) 则查看 CLS 的。</translation>
        </message>
        <message>
            <source>CLIP's own input is no raw page: SAM has mixed it before.</source>
            <translation>CLIP 自己的输入不是原始页面：SAM 此前已将其混合。</translation>
        </message>
        <message>
            <source>These weights are synthetic: patterns come from random numbers and the page, none from training.</source>
            <translation>这些权重是合成的：图案来自随机数和页面，没有一个来自训练。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGrid</name>
        <message>
            <source>Heads</source>
            <translation>注意力头</translation>
        </message>
        <message>
            <source>Open a page and run the encoder to see where its heads look.</source>
            <translation>打开页面并运行编码器，即可查看各头看向哪里。</translation>
        </message>
        <message>
            <source>Run the encoder to see where its heads look.</source>
            <translation>运行编码器，即可查看各头看向哪里。</translation>
        </message>
        <message>
            <source>Heads can be seen when the run is done.</source>
            <translation>运行结束后可查看注意力头。</translation>
        </message>
        <message>
            <source>This run gave up its tensors to the memory budget. Run again to see its heads.</source>
            <translation>为不超出内存预算，此次运行的张量已释放。重新运行即可查看其注意力头。</translation>
        </message>
        <message>
            <source>from CLS</source>
            <translation>从 CLS 出发</translation>
        </message>
        <message>
            <source>from the pinned token</source>
            <translation>从固定的 token 出发</translation>
        </message>
        <message>
            <source>averaged over all queries</source>
            <translation>对所有查询取平均</translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n layer(s)</source>
            <translation>
                <numerusform>%1 / %n 层</numerusform>
            </translation>
        </message>
        <message>
            <source>Ascending order</source>
            <translation>升序</translation>
        </message>
        <message>
            <source>Descending order</source>
            <translation>降序</translation>
        </message>
        <message>
            <source>Smallest first; click for largest first</source>
            <translation>最小者在前；单击改为最大者在前</translation>
        </message>
        <message>
            <source>Largest first; click for smallest first</source>
            <translation>最大者在前；单击改为最小者在前</translation>
        </message>
        <message>
            <source>Heads of SAM</source>
            <translation>SAM 的注意力头</translation>
        </message>
        <message>
            <source>SAM's blocks; ◆ attends over the whole grid, the others within a window, which is enlarged for a pinned token: the small square says where it lies</source>
            <translation>SAM 的各块；◆ 的注意力覆盖整个网格，其余限于窗口之内；固定 token 时窗口会放大显示，小方块标示其位置</translation>
        </message>
        <message>
            <source>Heads of CLIP</source>
            <translation>CLIP 的注意力头</translation>
        </message>
        <message>
            <source>CLIP's layers; the bar below a head is its attention on CLS</source>
            <translation>CLIP 的各层；每个头下方的横条是其落在 CLS 上的注意力</translation>
        </message>
        <message>
            <source>Order of the heads</source>
            <translation>注意力头的排序</translation>
        </message>
        <message>
            <source>Layer by layer, or all heads by a figure</source>
            <translation>逐层排列，或将所有头按某项指标排列</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic colours</source>
            <translation>对数配色</translation>
        </message>
        <message>
            <source>Logarithmic colours: weak attention beside strong. Every head is coloured up to its own maximum.</source>
            <translation>对数配色：强弱注意力均可看清。每个头的颜色以其自身最大值为上限。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGridModel</name>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Mass on CLS</source>
            <translation>CLS 上的权重</translation>
        </message>
        <message>
            <source>Mass on padding</source>
            <translation>填充上的权重</translation>
        </message>
        <message>
            <source>L%1 H%2</source>
            <comment>layer and head, as short as can be</comment>
            <translation>L%1 H%2</translation>
        </message>
        <message>
            <source>%1 · head %2</source>
            <translation>%1 · 头 %2</translation>
        </message>
        <message>
            <source>global</source>
            <translation>全局</translation>
        </message>
        <message>
            <source>window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>从 token %1 出发</translation>
        </message>
        <message>
            <source>averaged over all queries</source>
            <translation>对所有查询取平均</translation>
        </message>
        <message>
            <source>entropy %1 nats, %2 % of even attention's</source>
            <translation>熵 %1 奈特，为均匀注意力的 %2 %</translation>
        </message>
        <message>
            <source>mean distance %1 tokens</source>
            <translation>平均距离 %1 个 token</translation>
        </message>
        <message>
            <source>%1 % on CLS</source>
            <translation>%1 % 落在 CLS 上</translation>
        </message>
        <message>
            <source>%1 % on padding</source>
            <translation>%1 % 落在填充上</translation>
        </message>
        <message>
            <source>largest weight %1</source>
            <translation>最大权重 %1</translation>
        </message>
        <message>
            <source>being computed anew</source>
            <translation>正在重新计算</translation>
        </message>
        <message>
            <source>not computed yet</source>
            <translation>尚未计算</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionGridView</name>
        <message>
            <source>Heads of all layers</source>
            <translation>所有层的注意力头</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionParts</name>
        <message>
            <source>Parts</source>
            <translation>组成</translation>
        </message>
        <message>
            <source>Run the encoder to see what makes up its attention.</source>
            <translation>运行编码器，即可查看其注意力的组成。</translation>
        </message>
        <message>
            <source>Attention can be taken apart when the run is done.</source>
            <translation>运行结束后可拆分注意力。</translation>
        </message>
        <message>
            <source>This run gave up its tensors to the memory budget. Run again to see its attention.</source>
            <translation>为不超出内存预算，此次运行的张量已释放。重新运行即可查看其注意力。</translation>
        </message>
        <message>
            <source>Choose a block of SAM or a layer of CLIP in the strip to see what makes up its attention.</source>
            <translation>在阶段条中选择 SAM 的块或 CLIP 的层，即可查看其注意力的组成。</translation>
        </message>
        <message>
            <source>CLS has no place in SAM. Pin a token of the page.</source>
            <translation>CLS 在 SAM 中没有位置。请固定页面上的一个 token。</translation>
        </message>
        <message>
            <source>Click a token on the page to see what makes up its attention.</source>
            <translation>单击页面上的 token，即可查看其注意力的组成。</translation>
        </message>
        <message>
            <source>computing entropy and distance per head …</source>
            <translation>正在计算各头的熵和距离…</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>The query times each key, over 8: what the two tokens hold</source>
            <translation>查询乘以每个键，再除以 8：两个 token 的内容</translation>
        </message>
        <message>
            <source>The query times a table by distance in rows: the same for a whole row of keys</source>
            <translation>查询乘以按行距查得的表项：同一行的键都相同</translation>
        </message>
        <message>
            <source>The query times a table by distance in columns: the same for a whole column of keys</source>
            <translation>查询乘以按列距查得的表项：同一列的键都相同</translation>
        </message>
        <message>
            <source>What the softmax makes of the sum; it adds up to 1. A large weight says where the head reads from, not what the model concludes.</source>
            <translation>总和经 softmax 的结果，合计为 1。权重大表示头从何处读取，不表示模型得出什么结论。</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic colours of the weights</source>
            <translation>权重的对数配色</translation>
        </message>
        <message>
            <source>Logarithmic colours of the weights: weak attention beside strong</source>
            <translation>权重的对数配色：强弱注意力均可看清</translation>
        </message>
        <message>
            <source>CLIP has no relative positions: its logits are content alone. CLS stands apart, above the maps.</source>
            <translation>CLIP 没有相对位置：其 logit 只含内容。CLS 单独列在各图上方。</translation>
        </message>
        <message>
            <source>logits on one scale round 0, and the weights that they make</source>
            <translation>各 logit 使用以 0 为中心的同一刻度，以及由其得到的权重</translation>
        </message>
        <message>
            <source>keys: the query's window</source>
            <translation>键：查询的窗口</translation>
        </message>
        <message>
            <source>keys: the whole grid</source>
            <translation>键：整个网格</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>第 %1 行，第 %2 列</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>largest of all heads</source>
            <translation>所有头的最大值</translation>
        </message>
        <message>
            <source>mean of all heads</source>
            <translation>所有头的均值</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>从 token %1 出发</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionPartsMap</name>
        <message>
            <source>%1 to %2</source>
            <comment>smallest and largest value</comment>
            <translation>%1 到 %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::AttentionPartsStrip</name>
        <message>
            <source>Entropy and mean distance of this block's heads</source>
            <translation>此块各头的熵与平均距离</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>head %1, averaged over all queries</source>
            <translation>头 %1，对所有查询取平均</translation>
        </message>
        <message>
            <source>entropy %1 nats, %2 % of even attention's</source>
            <translation>熵 %1 奈特，为均匀注意力的 %2 %</translation>
        </message>
        <message>
            <source>mean distance %1 tokens</source>
            <translation>平均距离 %1 个 token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CanvasHeader</name>
        <message>
            <source>Global view</source>
            <translation>全局视图</translation>
        </message>
        <message>
            <source>Tile %1 · row %2, col %3</source>
            <translation>分块 %1 · 第 %2 行，第 %3 列</translation>
        </message>
        <message>
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>View of the page whose stages are listed</source>
            <translation>阶段条所列的页面视图</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>配色</translation>
        </message>
        <message>
            <source>log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic colours</source>
            <translation>对数配色</translation>
        </message>
        <message>
            <source>Opacity of the overlay</source>
            <translation>叠加层不透明度</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>全局</translation>
        </message>
        <message>
            <source>Tile %1</source>
            <translation>分块 %1</translation>
        </message>
        <message>
            <source>Logarithmic colours: small values become visible</source>
            <translation>对数配色：使小数值可见</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ChannelRankModel</name>
        <message>
            <source>Standard deviation over the tokens</source>
            <translation>在各 token 上的标准差</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Std</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>Min</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>最大值</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CheckpointDialog</name>
        <message>
            <source>Reading its headers…</source>
            <translation>正在读取文件头…</translation>
        </message>
        <message>
            <source>Complete: every tensor of the encoder is here, in the shape it needs.</source>
            <translation>完整：编码器的每个张量都在，形状正确。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tensor(s) missing or of another shape: it cannot be used.</source>
            <translation>
                <numerusform>%Ln 个张量缺失或形状不符：无法使用。</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>%1 with %2 tensors, %3</source>
            <translation>%1 个，含 %2 个张量，%3</translation>
        </message>
        <message>
            <source>%1 blocks, width %2, %3 heads, %4 M parameters</source>
            <translation>%1 个块，宽度 %2，%3 个头，%4 M 参数</translation>
        </message>
        <message>
            <source>global blocks</source>
            <translation>全局块</translation>
        </message>
        <message>
            <source>window blocks</source>
            <translation>窗口块</translation>
        </message>
        <message>
            <source>%1, windows of %2×%2</source>
            <translation>%1，窗口 %2×%2</translation>
        </message>
        <message>
            <source>compressor</source>
            <translation>压缩器</translation>
        </message>
        <message numerus="yes">
            <source>neck %1 (%n norm(s)), then %2, then %3</source>
            <translation>
                <numerusform>neck %1（%n 个归一化），然后 %2，然后 %3</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 layers, width %2, %3 heads, %4 M parameters</source>
            <translation>%1 层，宽度 %2，%3 个头，%4 M 参数</translation>
        </message>
        <message>
            <source>fusion</source>
            <translation>融合</translation>
        </message>
        <message>
            <source>%1 to %2, %3 M parameters</source>
            <translation>%1 到 %2，%3 M 参数</translation>
        </message>
        <message>
            <source>tensors</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>%1 used, %2 ignored, %3 missing, %4 of another shape</source>
            <translation>使用 %1，忽略 %2，缺失 %3，形状不符 %4</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>Of another shape</source>
            <translation>形状不符</translation>
        </message>
        <message>
            <source>Ignored (the language model and other tensors the encoder does not use)</source>
            <translation>忽略（语言模型及编码器不使用的其他张量）</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Use these weights</source>
            <translation>使用这些权重</translation>
        </message>
        <message>
            <source>Tensors of the checkpoint</source>
            <translation>检查点的张量</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsController</name>
        <message>
            <source>Run the encoder on the page first.</source>
            <translation>请先在此页面上运行编码器。</translation>
        </message>
        <message>
            <source>The page itself is needed, and it is not at hand.</source>
            <translation>需要页面本身，但目前无法取得。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsHeader</name>
        <message>
            <source>Claims of the design note</source>
            <translation>设计说明的论断</translation>
        </message>
        <message>
            <source>How many claims hold</source>
            <translation>成立的论断数</translation>
        </message>
        <message>
            <source>Only claims that do not hold</source>
            <translation>仅不成立的论断</translation>
        </message>
        <message>
            <source>Show only the claims that do not hold</source>
            <translation>只显示不成立的论断</translation>
        </message>
        <message>
            <source>Run the parallel what-if</source>
            <translation>运行并行假设方案</translation>
        </message>
        <message>
            <source>Progress of the parallel what-if</source>
            <translation>并行假设方案的进度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancel the parallel what-if</source>
            <translation>取消并行假设方案</translation>
        </message>
        <message>
            <source>Run CLIP alone on all of SAM's tokens, on this page, and measure what that costs</source>
            <translation>在此页面上，对全部 SAM token 单独运行 CLIP，并测量其代价</translation>
        </message>
        <message>
            <source>Only what does not hold</source>
            <translation>仅看不成立</translation>
        </message>
        <message>
            <source>only</source>
            <translation>不成立</translation>
        </message>
        <message>
            <source>What-if</source>
            <translation>假设方案</translation>
        </message>
        <message numerus="yes">
            <source>%n hold(s)</source>
            <translation>
                <numerusform>%n 项成立</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n do(es) not</source>
            <translation>
                <numerusform>%n 项不成立</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n 项未定</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without verdict</source>
            <translation>
                <numerusform>%n 项无结论</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsModel</name>
        <message>
            <source>Claim</source>
            <translation>论断</translation>
        </message>
        <message>
            <source>Design note</source>
            <translation>设计说明</translation>
        </message>
        <message>
            <source>This run</source>
            <translation>本次运行</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ClaimsPanel</name>
        <message>
            <source>Claims</source>
            <translation>论断</translation>
        </message>
        <message>
            <source>Run the encoder to hold the design note's claims against what it did.</source>
            <translation>运行编码器，将设计说明的论断与其实际结果对照。</translation>
        </message>
        <message>
            <source>The run goes on. Its claims are judged when it has finished.</source>
            <translation>运行仍在进行。结束后再判断其论断。</translation>
        </message>
        <message>
            <source>No claim that could be judged fails to hold.</source>
            <translation>可判断的论断全部成立。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Claims of the design note beside this run</source>
            <translation>设计说明的论断与本次运行对照</translation>
        </message>
        <message>
            <source>Why the selected claim holds or does not</source>
            <translation>所选论断成立或不成立的原因</translation>
        </message>
        <message>
            <source>Selected claim</source>
            <translation>所选论断</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy all claims</source>
            <translation>复制全部论断</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBar</name>
        <message>
            <source>Colour range</source>
            <translation>颜色范围</translation>
        </message>
        <message>
            <source>from %1 to %2</source>
            <translation>从 %1 到 %2</translation>
        </message>
        <message>
            <source>log</source>
            <translation>对数</translation>
        </message>
        <message numerus="yes">
            <source>%n above</source>
            <translation>
                <numerusform>%n 个高于上限</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n below</source>
            <translation>
                <numerusform>%n 个低于下限</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n NaN</source>
            <translation>
                <numerusform>%n 个 NaN</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n at or below 0, without a logarithm</source>
            <translation>
                <numerusform>%n 个不大于 0，无对数</numerusform>
            </translation>
        </message>
        <message>
            <source>linear: a logarithm needs a range above 0</source>
            <translation>线性：对数需要大于 0 的范围</translation>
        </message>
        <message>
            <source>all values inside</source>
            <translation>所有数值都在范围内</translation>
        </message>
        <message>
            <source>Drag the ends or the middle, turn the wheel, double-click a number to type it, double-click the bar to fit it.</source>
            <translation>拖动两端或中间，或转动滚轮；双击数字可输入，双击颜色条使其适应数值。</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手动</translation>
        </message>
        <message>
            <source>around 0</source>
            <translation>以 0 为中心</translation>
        </message>
        <message>
            <source>no log</source>
            <translation>无对数</translation>
        </message>
        <message>
            <source>Range by percentile</source>
            <translation>按百分位设定范围</translation>
        </message>
        <message>
            <source>Leave out at each end, in percent of the values:</source>
            <translation>两端各舍去的数值百分比：</translation>
        </message>
        <message>
            <source>Upper end of the colour range</source>
            <translation>颜色范围上限</translation>
        </message>
        <message>
            <source>Lower end of the colour range</source>
            <translation>颜色范围下限</translation>
        </message>
        <message>
            <source>Fit the range to the values</source>
            <translation>使范围适应数值</translation>
        </message>
        <message>
            <source>Range by percentile: extremes are left out</source>
            <translation>按百分位设定范围：舍去极值</translation>
        </message>
        <message>
            <source>Range symmetric around 0</source>
            <translation>以 0 为中心的对称范围</translation>
        </message>
        <message>
            <source>Colours…</source>
            <translation>颜色…</translation>
        </message>
        <message>
            <source>The upper end must be above the lower one, %1.</source>
            <translation>上限必须大于下限 %1。</translation>
        </message>
        <message>
            <source>The lower end must be below the upper one, %1.</source>
            <translation>下限必须小于上限 %1。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ColorBarMenu</name>
        <message>
            <source>&amp;Autofit</source>
            <translation>自动适应(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Symmetric around 0</source>
            <translation>以 0 为中心对称(&amp;S)</translation>
        </message>
        <message>
            <source>Type &amp;upper end…</source>
            <translation>输入上限(&amp;U)…</translation>
        </message>
        <message>
            <source>Type l&amp;ower end…</source>
            <translation>输入下限(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Logarithmic</source>
            <translation>对数(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Mark values out of range</source>
            <translation>标出超出范围的值(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Percentile</source>
            <translation>百分位(&amp;P)</translation>
        </message>
        <message>
            <source>%1 % to %2 %</source>
            <translation>%1 % 至 %2 %</translation>
        </message>
        <message>
            <source>&amp;Other…</source>
            <translation>其他(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Colour map</source>
            <translation>配色(&amp;C)</translation>
        </message>
        <message>
            <source>O&amp;pacity</source>
            <translation>不透明度(&amp;T)</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareBar</name>
        <message>
            <source>PCA, shared</source>
            <translation>PCA，共同拟合</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Compare mode %1</source>
            <translation>对比 %1 模式</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>移除 %1</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>添加 %1</translation>
        </message>
        <message>
            <source>flip to %1</source>
            <translation>翻到 %1</translation>
        </message>
        <message>
            <source>to %1</source>
            <translation>相对 %1</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>其他边长</translation>
        </message>
        <message>
            <source>Side in pixels, a multiple of 64 from 256 to 2048:</source>
            <translation>边长（像素），256 至 2048 之间 64 的倍数：</translation>
        </message>
        <message numerus="yes">
            <source>Run these %n</source>
            <translation>
                <numerusform>运行这 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>重新运行</translation>
        </message>
        <message>
            <source>Runs the modes that have no run yet, smallest first (F5)</source>
            <translation>运行尚未运行的模式，从最小的开始 (F5)</translation>
        </message>
        <message>
            <source>Every mode has run; runs them all again (F5)</source>
            <translation>所有模式都已运行；全部重新运行 (F5)</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Page that is compared</source>
            <translation>要对比的页面</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Stage that every pane shows</source>
            <translation>所有窗格显示的阶段</translation>
        </message>
        <message>
            <source>Way to look</source>
            <translation>观察方式</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Export table…</source>
            <translation>导出表格…</translation>
        </message>
        <message>
            <source>Export table</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>Figures of all modes as CSV or JSON</source>
            <translation>所有模式的指标，格式为 CSV 或 JSON</translation>
        </message>
        <message>
            <source>Another side</source>
            <translation>其他边长</translation>
        </message>
        <message>
            <source>Compare a square of another side</source>
            <translation>对比其他边长的正方形</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>分块</translation>
        </message>
        <message>
            <source>Shows the mosaic of a tiled page's tiles; off, its global view</source>
            <translation>显示由页面各分块拼成的整体；关闭时显示其全局视图</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>联动</translation>
        </message>
        <message>
            <source>Link pan and zoom</source>
            <translation>联动平移和缩放</translation>
        </message>
        <message>
            <source>All panes pan and zoom together</source>
            <translation>所有窗格一起平移和缩放</translation>
        </message>
        <message>
            <source>One range</source>
            <translation>统一范围</translation>
        </message>
        <message>
            <source>One colour range</source>
            <translation>统一颜色范围</translation>
        </message>
        <message>
            <source>A colour means the same value in every pane</source>
            <translation>同一颜色在所有窗格中表示相同数值</translation>
        </message>
        <message>
            <source>Wipe</source>
            <translation>擦除对比</translation>
        </message>
        <message>
            <source>A handle in each pane, with the other mode on its right; drag it, or Shift+Left and Right</source>
            <translation>每个窗格中有一个手柄，其右侧显示另一模式；可拖动它，或按 Shift+Left 和 Shift+Right</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>How far the features lie apart, on one grid over the page</source>
            <translation>特征相差多远，在覆盖页面的同一网格上计算</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>The mode that the others are measured against</source>
            <translation>其他模式以此模式为对照</translation>
        </message>
        <message>
            <source>Other mode</source>
            <translation>另一模式</translation>
        </message>
        <message>
            <source>What a pane shows while Space is held, and beyond the wipe's handle. With Space held, digits and Tab choose it.</source>
            <translation>按住空格键时窗格所显示的模式，也是擦除对比手柄另一侧的模式。按住空格键时，可用数字键和 Tab 选择。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareCanvas</name>
        <message>
            <source>Page with token values</source>
            <translation>带 token 数值的页面</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareCharts</name>
        <message>
            <source>Charts of the modes</source>
            <translation>各模式的图表</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Page pixels a token</source>
            <translation>每 token 页面像素</translation>
        </message>
        <message>
            <source>Time by part</source>
            <translation>各部分时间</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>峰值内存</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>尚未得知</translation>
        </message>
        <message>
            <source>dashed: ≈</source>
            <translation>虚线：≈</translation>
        </message>
        <message>
            <source>Dashed bars are foretold: these modes have not run.</source>
            <translation>虚线柱为预测值：这些模式尚未运行。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareHistory</name>
        <message>
            <source>choice of modes</source>
            <translation>模式选择</translation>
        </message>
        <message>
            <source>stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>way to look</source>
            <translation>观察方式</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>choice of pair</source>
            <translation>配对选择</translation>
        </message>
        <message>
            <source>choice of views</source>
            <translation>视图选择</translation>
        </message>
        <message>
            <source>linking</source>
            <translation>联动</translation>
        </message>
        <message>
            <source>colour range</source>
            <translation>颜色范围</translation>
        </message>
        <message>
            <source>wipe</source>
            <translation>擦除对比</translation>
        </message>
        <message>
            <source>picked point</source>
            <translation>选取的点</translation>
        </message>
        <message>
            <source>framed part</source>
            <translation>选框</translation>
        </message>
        <message>
            <source>zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>pan</source>
            <translation>平移</translation>
        </message>
        <message>
            <source>fit</source>
            <translation>适合窗口</translation>
        </message>
        <message>
            <source>maximising</source>
            <translation>最大化</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Undo %1</source>
            <translation>撤销%1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Redo %1</source>
            <translation>重做%1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ComparePane</name>
        <message>
            <source>Cancel this run</source>
            <translation>取消此运行</translation>
        </message>
        <message>
            <source>Show all panes (double click)</source>
            <translation>显示所有窗格（双击）</translation>
        </message>
        <message>
            <source>Show this pane alone (double click)</source>
            <translation>仅显示此窗格（双击）</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareRegions</name>
        <message>
            <source>Similarity by region</source>
            <translation>各区域相似度</translation>
        </message>
        <message>
            <source>Run two modes or more: the similarity of their features is shown here, ninth by ninth of the page.</source>
            <translation>请运行两个或更多模式：其特征的相似度将按页面九宫格逐格显示于此。</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>no run</source>
            <translation>未运行</translation>
        </message>
        <message>
            <source>top left</source>
            <translation>左上</translation>
        </message>
        <message>
            <source>top</source>
            <translation>上部</translation>
        </message>
        <message>
            <source>top right</source>
            <translation>右上</translation>
        </message>
        <message>
            <source>left</source>
            <translation>左侧</translation>
        </message>
        <message>
            <source>centre</source>
            <translation>中央</translation>
        </message>
        <message>
            <source>right</source>
            <translation>右侧</translation>
        </message>
        <message>
            <source>bottom left</source>
            <translation>左下</translation>
        </message>
        <message>
            <source>bottom</source>
            <translation>下部</translation>
        </message>
        <message>
            <source>bottom right</source>
            <translation>右下</translation>
        </message>
        <message>
            <source>%1, %2 of the page: centred cosine %3, cosine %4, relative L2 %5</source>
            <translation>%1，页面%2：中心化余弦 %3，余弦 %4，相对 L2 %5</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareStrip</name>
        <message>
            <source>Figures of all modes</source>
            <translation>所有模式的指标</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>Similarity by region</source>
            <translation>各区域相似度</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Fold the figures away</source>
            <translation>收起指标</translation>
        </message>
        <message>
            <source>Show the figures</source>
            <translation>显示指标</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CompareWorkspace</name>
        <message>
            <source>Export table</source>
            <translation>导出表格</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>表格 (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Written to %1.</source>
            <translation>已写入 %1。</translation>
        </message>
        <message>
            <source>The table was not written</source>
            <translation>表格未写入</translation>
        </message>
        <message>
            <source>Estimated at the rate of the last run with these weights on this machine.</source>
            <translation>按本机上使用这些权重的上次运行的速率估算。</translation>
        </message>
        <message>
            <source>No pass is faster: the machine's measured matrix products would take as long.</source>
            <translation>任何一轮都不会更快：按本机实测的矩阵乘法速率就需要这么久。</translation>
        </message>
        <message>
            <source>Not known before one mode has run, or this machine's rates were measured.</source>
            <translation>运行过一个模式或测量过本机速率之后才能得知。</translation>
        </message>
        <message>
            <source>The modes cannot be foretold</source>
            <translation>无法预测各模式</translation>
        </message>
        <message>
            <source>The stage cannot be shown</source>
            <translation>无法显示此阶段</translation>
        </message>
        <message>
            <source>What a mode sees cannot be shown</source>
            <translation>无法显示模式所见</translation>
        </message>
        <message>
            <source>The modes cannot be compared</source>
            <translation>无法对比各模式</translation>
        </message>
        <message>
            <source>The tokens cannot be read</source>
            <translation>无法读取 token</translation>
        </message>
        <message>
            <source>There is no page to run on</source>
            <translation>没有可运行的页面</translation>
        </message>
        <message>
            <source>The machine is being looked at</source>
            <translation>正在检测本机</translation>
        </message>
        <message>
            <source>They are running or waiting</source>
            <translation>各模式正在运行或等待中</translation>
        </message>
        <message>
            <source>tile %1 </source>
            <translation>分块 %1 </translation>
        </message>
        <message>
            <source>r%1 c%2</source>
            <translation>行 %1 列 %2</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>尚未运行</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>This run failed</source>
            <translation>此运行失败</translation>
        </message>
        <message>
            <source>This run holds no values here</source>
            <translation>此运行在此处没有数值</translation>
        </message>
        <message>
            <source>They were given up for memory, or not kept. Run it again (F5).</source>
            <translation>为节省内存，数值已释放，或未曾保留。请重新运行 (F5)。</translation>
        </message>
        <message>
            <source>No page to compare</source>
            <translation>没有可对比的页面</translation>
        </message>
        <message>
            <source>Drop a page here, or press %1: it is shown here as every mode sees it.</source>
            <translation>将页面拖放到此处，或按 %1：此处将显示每个模式所见的页面。</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>无法读取 %1</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>正在读取 %1…</translation>
        </message>
        <message>
            <source>Compare resolutions</source>
            <translation>对比分辨率</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostModel</name>
        <message>
            <source>Stage</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Memory after</source>
            <translation>结束后内存</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>峰值内存</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>p5</source>
            <comment>a quantile</comment>
            <translation>p5</translation>
        </message>
        <message>
            <source>p95</source>
            <comment>a quantile</comment>
            <translation>p95</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>GFLOP/s</source>
            <translation>GFLOP/s</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>占比</translation>
        </message>
        <message>
            <source>NaN / Inf</source>
            <translation>NaN / Inf</translation>
        </message>
        <message>
            <source>Stages in the order in which they ran; tiles run together</source>
            <translation>阶段按运行顺序排列；各分块一并运行</translation>
        </message>
        <message>
            <source>Shape of one view's tensor at the end of the stage</source>
            <translation>阶段结束时单个视图的张量形状</translation>
        </message>
        <message>
            <source>Time of the stage: the median where a run was repeated</source>
            <translation>阶段用时：重复运行时取中位数</translation>
        </message>
        <message>
            <source>5 % of the repeats were faster than this</source>
            <translation>5 % 的重复比此更快</translation>
        </message>
        <message>
            <source>5 % of the repeats were slower than this</source>
            <translation>5 % 的重复比此更慢</translation>
        </message>
        <message>
            <source>Operations executed, two per multiply-add; the padding of windows is counted</source>
            <translation>执行的运算数，每次乘加计两次；计入窗口的填充</translation>
        </message>
        <message>
            <source>Operations executed per second</source>
            <translation>每秒执行的运算数</translation>
        </message>
        <message>
            <source>Share of the time of all stages</source>
            <translation>占所有阶段总用时的比例</translation>
        </message>
        <message>
            <source>Memory of tensors live after the stage, weights and kept tensors left out</source>
            <translation>阶段结束后存活张量占用的内存，不含权重和保留的张量</translation>
        </message>
        <message>
            <source>Most memory of tensors live at once within the stage</source>
            <translation>阶段内同时存活张量占用内存的最大值</translation>
        </message>
        <message>
            <source>Values that are not a number, and infinite ones; empty where the run did not look</source>
            <translation>非数值与无穷值的个数；运行未检查时为空</translation>
        </message>
        <message>
            <source>Δ time</source>
            <translation>Δ 时间</translation>
        </message>
        <message>
            <source>Time of the stage less its time in %1: below 0 this run is faster</source>
            <translation>阶段用时减去其在 %1 中的用时：小于 0 表示本次运行更快</translation>
        </message>
        <message>
            <source>Time of the stage over its time in %1: below 1 this run is faster</source>
            <translation>阶段用时除以其在 %1 中的用时：小于 1 表示本次运行更快</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostView</name>
        <message>
            <source> (p5 %1, p95 %2)</source>
            <translation>（p5 %1，p95 %2）</translation>
        </message>
        <message>
            <source>peak %1 · %2 after</source>
            <translation>峰值 %1 · 之后 %2</translation>
        </message>
        <message>
            <source>Run the encoder to see what each stage costs.</source>
            <translation>运行编码器以查看各阶段的开销。</translation>
        </message>
        <message>
            <source>this run: %1, %2</source>
            <comment>−1.2 s, 2.1× faster</comment>
            <translation>本次运行：%1，%2</translation>
        </message>
        <message>
            <source>%1 has no such stage</source>
            <translation>%1 没有此阶段</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffBar</name>
        <message>
            <source>A tolerance is a number from 0 on, such as 1e-4; nothing stands for the expected noise.</source>
            <translation>容差为不小于 0 的数，例如 1e-4；留空表示采用预期噪声。</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>B's tensors go by tap names. A name map (JSON) says otherwise.</source>
            <translation>B 的张量按探点名称对应。可用名称映射 (JSON) 另行指定。</translation>
        </message>
        <message>
            <source>B's names are taken from %1</source>
            <translation>B 的名称取自 %1</translation>
        </message>
        <message>
            <source>Diff again</source>
            <translation>重新比较差异</translation>
        </message>
        <message>
            <source>Read both sides again and diff them (F5)</source>
            <translation>重新读取两侧并比较差异 (F5)</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>交换</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>交换 A 与 B</translation>
        </message>
        <message>
            <source>Against the same at</source>
            <translation>与自身比较，改用</translation>
        </message>
        <message>
            <source>Run A's page again with one thing changed, and diff the two runs</source>
            <translation>改动一项后重新运行 A 的页面，并比较两次运行的差异</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Cancel (Esc)</source>
            <translation>取消 (Esc)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Copy or save the table of taps</source>
            <translation>复制或保存探点表</translation>
        </message>
        <message>
            <source>Name map</source>
            <translation>名称映射</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>容差</translation>
        </message>
        <message>
            <source>expected noise</source>
            <translation>预期噪声</translation>
        </message>
        <message>
            <source>The largest error, relative to spread, of a tap that counts as the same. Empty: what the compute types' rounding may do.</source>
            <translation>探点仍算相同的最大误差，相对于离散度。留空：计算类型的舍入所能造成的误差。</translation>
        </message>
        <message>
            <source>Choose a name map…</source>
            <translation>选择名称映射…</translation>
        </message>
        <message>
            <source>Without a map</source>
            <translation>不使用映射</translation>
        </message>
        <message>
            <source>Copy the table</source>
            <translation>复制表格</translation>
        </message>
        <message>
            <source>Save as CSV…</source>
            <translation>另存为 CSV…</translation>
        </message>
        <message>
            <source>Save as JSON…</source>
            <translation>另存为 JSON…</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffChannelModel</name>
        <message>
            <source>Root mean square of the channel's B − A over all tokens, relative to the tap's spread</source>
            <translation>该通道的 B − A 在全部 token 上的均方根，相对于探点的离散度</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>All tokens</source>
            <translation>全部 token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffDetail</name>
        <message>
            <source>Pick a token: in the pictures, in the list of the worst, or with a double click in the tensors.</source>
            <translation>请选取一个 token：在图像中或差异最大的列表中选择，或在张量中双击。</translation>
        </message>
        <message>
            <source>%1: A as bars, B as line; marked: where they differ most</source>
            <translation>%1：A 为柱，B 为线；标记处：两者差异最大</translation>
        </message>
        <message>
            <source>No tap is chosen</source>
            <translation>未选择探点</translation>
        </message>
        <message>
            <source>Choose one in the plot or in the table.</source>
            <translation>请在图或表格中选择一个。</translation>
        </message>
        <message>
            <source>RMS %1</source>
            <translation>均方根 %1</translation>
        </message>
        <message>
            <source>max %1</source>
            <translation>最大 %1</translation>
        </message>
        <message>
            <source>A %1, B %2</source>
            <translation>A %1，B %2</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>It cannot be shown</source>
            <translation>无法显示</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>What A and B show</source>
            <translation>A 和 B 显示的内容</translation>
        </message>
        <message>
            <source>log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic errors</source>
            <translation>对数误差</translation>
        </message>
        <message>
            <source>Colours of errors on a logarithmic scale</source>
            <translation>误差颜色使用对数刻度</translation>
        </message>
        <message>
            <source>Locate image…</source>
            <translation>定位图片…</translation>
        </message>
        <message>
            <source>The page that the dumps name was not found: say where it is</source>
            <translation>未找到转储所注明的页面：请指明其位置</translation>
        </message>
        <message>
            <source>Tensors</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Figures of the tap</source>
            <translation>探点的读数</translation>
        </message>
        <message>
            <source>Both tensors side by side</source>
            <translation>两个张量并列</translation>
        </message>
        <message>
            <source>Tokens that differ most</source>
            <translation>差异最大的 token</translation>
        </message>
        <message>
            <source>Channels of the picked token</source>
            <translation>选取的 token 的通道</translation>
        </message>
        <message>
            <source>The token's vector in A and B</source>
            <translation>token 在 A 和 B 中的向量</translation>
        </message>
        <message>
            <source>Error by channel</source>
            <translation>各通道的误差</translation>
        </message>
        <message>
            <source>RMS error by channel, over spread</source>
            <translation>各通道的均方根误差，相对于离散度</translation>
        </message>
        <message>
            <source>Distribution of B − A</source>
            <translation>B − A 的分布</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffEmpty</name>
        <message>
            <source>How to start a diff</source>
            <translation>如何开始差异比较</translation>
        </message>
        <message>
            <source>Where does a port diverge?</source>
            <translation>移植版从何处开始偏离？</translation>
        </message>
        <message>
            <source>Compare the tensors of two runs tap by tap: the first one that leaves what rounding may do is named, with the place on the page that is hit worst, and the mistakes that ports are known to make are tried until one explains it.</source>
            <translation>逐个探点比较两次运行的张量：指出第一个超出舍入所允许范围的探点及页面上受影响最重的位置，并试验移植版已知会犯的错误，直到其中之一能够解释它。</translation>
        </message>
        <message>
            <source>Open two dumps…</source>
            <translation>打开两个转储…</translation>
        </message>
        <message>
            <source>This run against a dump…</source>
            <translation>将此运行与转储比较…</translation>
        </message>
        <message>
            <source>This run against the same at…</source>
            <translation>将此运行与自身比较，改用…</translation>
        </message>
        <message>
            <source>Run a page in Inspect first</source>
            <translation>请先在“检查”中运行一个页面</translation>
        </message>
        <message>
            <source>Ours first, then the port's</source>
            <translation>先选我方的，再选移植版的</translation>
        </message>
        <message>
            <source>The run that Inspect shows is A; choose the port's dump as B</source>
            <translation>“检查”中显示的运行为 A；请选择移植版的转储作为 B</translation>
        </message>
        <message>
            <source>Run the page again with another type, device, implementation or thread count</source>
            <translation>以其他类型、设备、实现或线程数重新运行此页面</translation>
        </message>
        <message>
            <source>&lt;p&gt;Or drop a dump here: .safetensors, .npz or a folder of .npy; two at once are A and B.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A dump of a port in PyTorch:&lt;/b&gt; put &lt;code&gt;tools/dump_reference.py&lt;/code&gt; beside your code and run the page inside &lt;code&gt;with TapRecorder(model) as taps:&lt;/code&gt;, then &lt;code&gt;taps.write("theirs.safetensors", image="page.png", mode="base")&lt;/code&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;From anything else:&lt;/b&gt; write arrays under tap names (&lt;code&gt;global/sam.blocks.3&lt;/code&gt;), or under names of your own with a name map. A handful of tensors is enough.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Of this encoder:&lt;/b&gt; &lt;code&gt;deepscope encode page.png --mode base --dtype f32 --taps all --dump ours.safetensors&lt;/code&gt;&lt;/p&gt;&lt;p&gt;Step by step: docs/porting.md&lt;/p&gt;</source>
            <translation>&lt;p&gt;或将转储拖放到此处：.safetensors、.npz 或 .npy 文件夹；一次拖放两个则为 A 和 B。&lt;/p&gt;&lt;p&gt;&lt;b&gt;PyTorch 移植版的转储：&lt;/b&gt;将 &lt;code&gt;tools/dump_reference.py&lt;/code&gt; 放在您的代码旁，在 &lt;code&gt;with TapRecorder(model) as taps:&lt;/code&gt; 内运行页面，然后调用 &lt;code&gt;taps.write("theirs.safetensors", image="page.png", mode="base")&lt;/code&gt;。&lt;/p&gt;&lt;p&gt;&lt;b&gt;其他任何来源：&lt;/b&gt;以探点名称 (&lt;code&gt;global/sam.blocks.3&lt;/code&gt;) 写出数组，或使用自己的名称并附名称映射。只需少数几个张量。&lt;/p&gt;&lt;p&gt;&lt;b&gt;本编码器的转储：&lt;/b&gt;&lt;code&gt;deepscope encode page.png --mode base --dtype f32 --taps all --dump ours.safetensors&lt;/code&gt;&lt;/p&gt;&lt;p&gt;逐步说明：docs/porting.md&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffEngine</name>
        <message>
            <source>opening the weights</source>
            <translation>正在打开权重</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffMaps</name>
        <message>
            <source>nothing to compare</source>
            <translation>没有可比较的内容</translation>
        </message>
        <message>
            <source>not on this side</source>
            <translation>此侧没有</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>误差</translation>
        </message>
        <message>
            <source>B, flipped</source>
            <translation>B（已翻转）</translation>
        </message>
        <message>
            <source>A, flipped</source>
            <translation>A（已翻转）</translation>
        </message>
        <message>
            <source>Error over spread</source>
            <translation>相对于离散度的误差</translation>
        </message>
        <message>
            <source>the view's pixels</source>
            <translation>视图的像素</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>通道 %1</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>A, B and their error over the page</source>
            <translation>页面上的 A、B 及其误差</translation>
        </message>
        <message>
            <source>A over the page</source>
            <translation>页面上的 A</translation>
        </message>
        <message>
            <source>B over the page</source>
            <translation>页面上的 B</translation>
        </message>
        <message>
            <source>Error over the page</source>
            <translation>页面上的误差</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffPlot</name>
        <message>
            <source>Error of every tap in pipeline order</source>
            <translation>各探点的误差，按流水线顺序</translation>
        </message>
        <message>
            <source>%1 · RMS %2 · max %3</source>
            <translation>%1 · 均方根 %2 · 最大 %3</translation>
        </message>
        <message>
            <source>%1 · limit %2 · %3</source>
            <translation>%1 · 上限 %2 · %3</translation>
        </message>
        <message>
            <source>global view</source>
            <translation>全局视图</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>分块 %1</translation>
        </message>
        <message>
            <source>RMS error by tap, relative to spread · whisker: largest · band: expected noise</source>
            <translation>各探点的均方根误差，相对于离散度 · 须线：最大误差 · 色带：预期噪声</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffSideCard</name>
        <message>
            <source>Ours: no dump or run yet</source>
            <translation>我方：尚无转储或运行</translation>
        </message>
        <message>
            <source>The port's: no dump or run yet</source>
            <translation>移植版：尚无转储或运行</translation>
        </message>
        <message>
            <source>Drop a .safetensors, .npz or folder of .npy here.</source>
            <translation>将 .safetensors、.npz 或 .npy 文件夹拖放到此处。</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) of the map are not in it</source>
            <translation>
                <numerusform>映射中有 %n 个名称不在其中</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed on disk: F5 reads it again.</source>
            <translation>磁盘上已更改：按 F5 重新读取。</translation>
        </message>
        <message>
            <source>A, ours</source>
            <translation>A，我方</translation>
        </message>
        <message>
            <source>B, the port's</source>
            <translation>B，移植版</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>These weights are made up: the diff is real, what the features mean is not.</source>
            <translation>这些权重是合成的：差异是真实的，特征的含义则不是。</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Choose A</source>
            <translation>选择 A</translation>
        </message>
        <message>
            <source>Choose B</source>
            <translation>选择 B</translation>
        </message>
        <message>
            <source>A dump on disk, or a run of this session</source>
            <translation>磁盘上的转储，或本会话的运行</translation>
        </message>
        <message>
            <source>Dump &amp;file…</source>
            <translation>转储文件(&amp;F)…</translation>
        </message>
        <message>
            <source>Dump f&amp;older…</source>
            <translation>转储文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>Runs of this session</source>
            <translation>本会话的运行</translation>
        </message>
        <message>
            <source>No run has finished yet</source>
            <translation>尚无已完成的运行</translation>
        </message>
        <message>
            <source>This run: %1</source>
            <translation>此运行：%1</translation>
        </message>
        <message>
            <source>Recent dumps</source>
            <translation>最近的转储</translation>
        </message>
        <message>
            <source>Reading it was cancelled: F5 reads it.</source>
            <translation>读取已取消：按 F5 读取。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffTapModel</name>
        <message>
            <source>The tensor's name, in the order in which the encoder computes them</source>
            <translation>张量名称，按编码器的计算顺序</translation>
        </message>
        <message>
            <source>Tap</source>
            <translation>探点</translation>
        </message>
        <message>
            <source>Whether B is within what the compute types may differ by</source>
            <translation>B 是否在计算类型所允许的差异之内</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Root mean square of B − A, relative to A's standard deviation</source>
            <translation>B − A 的均方根，相对于 A 的标准差</translation>
        </message>
        <message>
            <source>RMS</source>
            <translation>均方根</translation>
        </message>
        <message>
            <source>What RMS may be: rounding of the compute types, or the tolerance that was set</source>
            <translation>均方根的允许上限：计算类型的舍入，或所设的容差</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Largest |B − A|, relative to A's standard deviation</source>
            <translation>最大的 |B − A|，相对于 A 的标准差</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Cosine of both tensors as two long vectors</source>
            <translation>将两个张量视为两个长向量时的余弦</translation>
        </message>
        <message>
            <source>Cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>The tensor's shape; A ≠ B where they differ</source>
            <translation>张量的形状；两侧不同时为 A ≠ B</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>What else is to be known of this tap</source>
            <translation>关于此探点的其他须知</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffTensorModel</name>
        <message>
            <source>channel %1</source>
            <translation>通道 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffTokenModel</name>
        <message>
            <source>Length of the token's B − A, relative to the tap's spread, a channel</source>
            <translation>token 的 B − A 的长度，相对于探点的离散度，按每个通道计</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>误差</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffVerdict</name>
        <message>
            <source>Opening…</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>A side could not be opened.</source>
            <translation>有一侧无法打开。</translation>
        </message>
        <message>
            <source>Choose the other side to compare.</source>
            <translation>请选择另一侧以进行比较。</translation>
        </message>
        <message numerus="yes">
            <source>Comparing: %1 of %n tap(s)</source>
            <translation>
                <numerusform>正在比较：%1 / %n 个探点</numerusform>
            </translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>正在比较…</translation>
        </message>
        <message numerus="yes">
            <source>Cancelled after %1 of %n tap(s). F5 diffs again.</source>
            <translation>
                <numerusform>已取消，完成了 %1 / %n 个探点。按 F5 重新比较差异。</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking for the cause…</source>
            <translation>正在查找原因…</translation>
        </message>
        <message>
            <source>Looking for the cause: %1</source>
            <translation>正在查找原因：%1</translation>
        </message>
        <message>
            <source>No cause could be looked for: %1</source>
            <translation>无法查找原因：%1</translation>
        </message>
        <message>
            <source>The search for the cause was cancelled.</source>
            <translation>原因查找已取消。</translation>
        </message>
        <message>
            <source>not tried: %1</source>
            <translation>未试验：%1</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>转到该处</translation>
        </message>
        <message>
            <source>Choose the first divergence</source>
            <translation>选择首处偏离</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stop looking for the cause</source>
            <translation>停止查找原因</translation>
        </message>
        <message>
            <source>Search again</source>
            <translation>重新查找</translation>
        </message>
        <message>
            <source>Look for the cause once more</source>
            <translation>再次查找原因</translation>
        </message>
        <message>
            <source>Weights…</source>
            <translation>权重…</translation>
        </message>
        <message>
            <source>Choose the weights that causes are tried with</source>
            <translation>选择试验各原因时使用的权重</translation>
        </message>
        <message>
            <source>Locate image…</source>
            <translation>定位图片…</translation>
        </message>
        <message>
            <source>Find the page, so that mistakes of preprocessing can be tried</source>
            <translation>找到页面，以便试验预处理的错误</translation>
        </message>
        <message>
            <source>Trials</source>
            <translation>试验</translation>
        </message>
        <message>
            <source>Show what was tried, and how much of the difference each takes away</source>
            <translation>显示试验过的原因，以及每个原因消除了多少差异</translation>
        </message>
        <message>
            <source>Causes that were tried</source>
            <translation>试验过的原因</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>RMS left</source>
            <translation>剩余均方根</translation>
        </message>
        <message>
            <source>Explained</source>
            <translation>解释比例</translation>
        </message>
    </context>
    <context>
        <name>deepscope::DiffWorkspace</name>
        <message>
            <source>&amp;Undo a step in the diff</source>
            <translation>撤销差异中的一步(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo a step in the diff</source>
            <translation>重做差异中的一步(&amp;R)</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Status of the taps that are listed</source>
            <translation>所列探点的状态</translation>
        </message>
        <message>
            <source>Filter taps</source>
            <translation>筛选探点</translation>
        </message>
        <message>
            <source>Filter taps by name or note</source>
            <translation>按名称或备注筛选探点</translation>
        </message>
        <message>
            <source>Taps</source>
            <translation>探点</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Checkpoint to run with</source>
            <translation>运行所用的检查点</translation>
        </message>
        <message numerus="yes">
            <source>The table of %n tap(s) was copied.</source>
            <translation>
                <numerusform>已复制 %n 个探点的表。</numerusform>
            </translation>
        </message>
        <message>
            <source>Weights that the runs were made with</source>
            <translation>两次运行所用的权重</translation>
        </message>
        <message>
            <source>Running: %1</source>
            <translation>正在运行：%1</translation>
        </message>
        <message>
            <source>Waiting for the run…</source>
            <translation>正在等待运行…</translation>
        </message>
        <message numerus="yes">
            <source>Two dumps are compared at a time: the first two of %n.</source>
            <translation>
                <numerusform>一次比较两个转储：取 %n 个中的前两个。</numerusform>
            </translation>
        </message>
        <message>
            <source>Our dump (A)</source>
            <translation>我方的转储 (A)</translation>
        </message>
        <message>
            <source>The port's dump (B)</source>
            <translation>移植版的转储 (B)</translation>
        </message>
        <message>
            <source>Dumps (*.safetensors *.npz)</source>
            <translation>转储 (*.safetensors *.npz)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Names of B's tensors and ours</source>
            <translation>B 与我方张量的名称对应</translation>
        </message>
        <message>
            <source>Name maps (*.json);;All files (*)</source>
            <translation>名称映射 (*.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Checkpoints (*.safetensors *.json);;All files (*)</source>
            <translation>检查点 (*.safetensors *.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>The page that the runs were made of</source>
            <translation>两次运行所用的页面</translation>
        </message>
        <message>
            <source>Save the table of taps</source>
            <translation>保存探点表</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>The table was not saved</source>
            <translation>表格未保存</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportController</name>
        <message>
            <source>There is no command for this yet: run the encoder and choose a stage first.</source>
            <translation>此内容尚无对应的命令：请先运行编码器并选择一个阶段。</translation>
        </message>
        <message>
            <source>This page has no file that a command could read.</source>
            <translation>此页面没有可供命令读取的文件。</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Replace files?</source>
            <translation>替换文件？</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of this name are there already, %1 first.</source>
            <translation>
                <numerusform>已有 %Ln 个同名文件，第一个是 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>替换</translation>
        </message>
        <message>
            <source>PNG picture, %1× (*.png)</source>
            <translation>PNG 图片，%1× (*.png)</translation>
        </message>
        <message>
            <source>SVG drawing (*.svg)</source>
            <translation>SVG 矢量图 (*.svg)</translation>
        </message>
        <message>
            <source>PDF page (*.pdf)</source>
            <translation>PDF 页面 (*.pdf)</translation>
        </message>
        <message>
            <source>Save a picture of %1</source>
            <translation>保存“%1”的图片</translation>
        </message>
        <message>
            <source>The picture was saved: %1</source>
            <translation>图片已保存：%1</translation>
        </message>
        <message>
            <source>The picture was not saved</source>
            <translation>图片未保存</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportDialog</name>
        <message numerus="yes">
            <source>%Ln tap(s) match</source>
            <translation>
                <numerusform>%Ln 个探点匹配</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tap(s) ticked</source>
            <translation>
                <numerusform>已勾选 %Ln 个探点</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is chosen yet</source>
            <translation>尚未选择任何内容</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tap(s)</source>
            <translation>
                <numerusform>%Ln 个探点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln attention tensor(s)</source>
            <translation>
                <numerusform>%Ln 个注意力张量</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln picture(s)</source>
            <translation>
                <numerusform>%Ln 张图片</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln table(s)</source>
            <translation>
                <numerusform>%Ln 个表格</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>可用 %1</translation>
        </message>
        <message>
            <source>only %1 free: it does not fit</source>
            <translation>仅 %1 可用：空间不足</translation>
        </message>
        <message>
            <source>Export into a folder</source>
            <translation>导出到文件夹</translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) written, %1</source>
            <translation>
                <numerusform>已写入 %Ln 个文件，%1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancelled: nothing was written.</source>
            <translation>已取消：未写入任何内容。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Taps</source>
            <translation>探点</translation>
        </message>
        <message>
            <source>&amp;Match</source>
            <translation>匹配(&amp;M)</translation>
        </message>
        <message>
            <source>main, all, or globs by comma: global/sam.*, tokens</source>
            <translation>main、all，或以逗号分隔的通配符：global/sam.*, tokens</translation>
        </message>
        <message>
            <source>Globs that tick taps</source>
            <translation>用于勾选探点的通配符</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>格式(&amp;O)</translation>
        </message>
        <message>
            <source>Format of tensors</source>
            <translation>张量格式</translation>
        </message>
        <message>
            <source>npy files in a folder</source>
            <translation>文件夹中的 npy 文件</translation>
        </message>
        <message>
            <source>&amp;Type</source>
            <translation>类型(&amp;T)</translation>
        </message>
        <message>
            <source>Type of tensors</source>
            <translation>张量类型</translation>
        </message>
        <message>
            <source>as computed (%1)</source>
            <translation>同计算类型 (%1)</translation>
        </message>
        <message>
            <source>Attention as numbers</source>
            <translation>注意力数值</translation>
        </message>
        <message>
            <source>Pinned token's &amp;row, this head or mean</source>
            <translation>固定的 token 的行，此头或各头均值(&amp;R)</translation>
        </message>
        <message>
            <source>Pinned token's rows of all &amp;heads</source>
            <translation>固定的 token 在所有头中的行(&amp;H)</translation>
        </message>
        <message>
            <source>Rows of all &amp;queries of head</source>
            <translation>所有查询的行(&amp;Q)，头</translation>
        </message>
        <message>
            <source>Head whose queries are all exported</source>
            <translation>要导出其所有查询的头</translation>
        </message>
        <message>
            <source>The stage shown has no attention.</source>
            <translation>所示阶段没有注意力。</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>请先固定一个 token。</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>This &amp;view: %1</source>
            <translation>此视图：%1(&amp;V)</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Every stage in this way (%Ln)</source>
            <translation>
                <numerusform>以此观察方式显示的每个阶段(&amp;E) (%Ln)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every hea&amp;d of this stage (%Ln)</source>
            <translation>
                <numerusform>此阶段的每个头(&amp;D) (%Ln)</numerusform>
            </translation>
        </message>
        <message>
            <source>Format of pictures</source>
            <translation>图片格式</translation>
        </message>
        <message>
            <source>&amp;Scale</source>
            <translation>缩放倍数(&amp;S)</translation>
        </message>
        <message>
            <source>Scale of pictures</source>
            <translation>图片的缩放倍数</translation>
        </message>
        <message>
            <source>&amp;Page below</source>
            <translation>以页面为底图(&amp;P)</translation>
        </message>
        <message>
            <source>Colour bar and &amp;legend</source>
            <translation>颜色条和图例(&amp;L)</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>St&amp;ages: times, FLOPs, memory</source>
            <translation>阶段：时间、FLOPs、内存(&amp;A)</translation>
        </message>
        <message>
            <source>F&amp;igures: each tap's values</source>
            <translation>读数：各探点的数值(&amp;I)</translation>
        </message>
        <message>
            <source>Format of tables</source>
            <translation>表格格式</translation>
        </message>
        <message>
            <source>CSV and JSON</source>
            <translation>CSV 和 JSON</translation>
        </message>
        <message>
            <source>Folde&amp;r</source>
            <translation>文件夹(&amp;R)</translation>
        </message>
        <message>
            <source>Folder to write into</source>
            <translation>要写入的文件夹</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>浏览(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名称(&amp;N)</translation>
        </message>
        <message>
            <source>What every file's name begins with</source>
            <translation>所有文件名的开头部分</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>The command line that does the same</source>
            <translation>执行相同操作的命令行</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>Copy the command line</source>
            <translation>复制命令行</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在文件夹中显示</translation>
        </message>
        <message>
            <source>E&amp;xport</source>
            <translation>导出(&amp;X)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Progress of the export</source>
            <translation>导出进度</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ExportTapTree</name>
        <message>
            <source>Tap</source>
            <translation>探点</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Taps to export</source>
            <translation>要导出的探点</translation>
        </message>
    </context>
    <context>
        <name>deepscope::GoToTokenDialog</name>
        <message>
            <source>Go to token</source>
            <translation>转到 token</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>number, or row,column</source>
            <translation>编号，或 行,列</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>转到</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>deepscope::HeatStrip</name>
        <message>
            <source>Channels by tokens</source>
            <translation>通道 × token</translation>
        </message>
        <message>
            <source>token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>click pins the token and shows the channel · wheel zooms, drag pans, F shows all</source>
            <translation>单击固定 token 并显示通道 · 滚轮缩放，拖动平移，F 显示全部</translation>
        </message>
    </context>
    <context>
        <name>deepscope::HistogramView</name>
        <message>
            <source>Histogram of values</source>
            <translation>数值直方图</translation>
        </message>
        <message>
            <source>%1 to %2: %3 (%4 %)</source>
            <translation>%1 到 %2：%3（%4 %）</translation>
        </message>
        <message>
            <source>NaN %1</source>
            <translation>NaN %1</translation>
        </message>
        <message>
            <source>Inf %1</source>
            <translation>Inf %1</translation>
        </message>
        <message>
            <source>log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic heights</source>
            <translation>对数高度</translation>
        </message>
        <message>
            <source>Logarithmic heights show the tails, linear ones true proportions (L)</source>
            <translation>对数高度可看清尾部，线性高度显示真实比例 (L)</translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectionPresenter</name>
        <message>
            <source>Nothing to show</source>
            <translation>无可显示内容</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>尚未运行</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>%1 · what the encoder sees</source>
            <translation>%1 · 编码器所见</translation>
        </message>
        <message>
            <source>no attention at this stage</source>
            <translation>此阶段没有注意力</translation>
        </message>
        <message>
            <source>attention when the run is done</source>
            <translation>运行结束后可查看注意力</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>查询 %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>键 %1</translation>
        </message>
        <message>
            <source>mean of all queries</source>
            <translation>全部查询的均值</translation>
        </message>
        <message>
            <source>for CLS</source>
            <translation>针对 CLS</translation>
        </message>
        <message>
            <source>for token %1</source>
            <translation>针对 token %1</translation>
        </message>
        <message>
            <source>through this layer and those before it</source>
            <translation>经由此层及之前各层</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>头 %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %n head(s)</source>
            <translation>
                <numerusform>%n 个头的均值</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>max of %n head(s)</source>
            <translation>
                <numerusform>%n 个头的最大值</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 alone, logits</source>
            <translation>仅 %1 的 logit</translation>
        </message>
        <message>
            <source>top %1 % of mass</source>
            <translation>累计权重前 %1 %</translation>
        </message>
        <message>
            <source>red, green, blue hold %1 % of the variance</source>
            <translation>红、绿、蓝占方差的 %1 %</translation>
        </message>
        <message>
            <source>NaN %L1 (red) · Inf %L2 (orange) · zeros %L3 (blue)</source>
            <translation>NaN %L1（红）· Inf %L2（橙）· 零 %L3（蓝）</translation>
        </message>
        <message>
            <source>against %1</source>
            <translation>与 %1 比较</translation>
        </message>
        <message>
            <source>each line closed by a newline, the separator last</source>
            <translation>每行以换行 token 结尾，最后是分隔符</translation>
        </message>
        <message>
            <source>Channel %1</source>
            <translation>通道 %1</translation>
        </message>
        <message>
            <source>%1 has no such stage</source>
            <translation>%1 没有此阶段</translation>
        </message>
    </context>
    <context>
        <name>deepscope::Inspector</name>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
        <message>
            <source>PAGE</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>size</source>
            <translation>尺寸</translation>
        </message>
        <message>
            <source>format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>STAGE</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>tap</source>
            <translation>探点</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>形状</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>work</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>TOKEN</source>
            <translation>TOKEN</translation>
        </message>
        <message>
            <source>Point at a token to read it, click to pin it.</source>
            <translation>指向 token 可读取，单击可固定。</translation>
        </message>
        <message>
            <source>token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>in the view</source>
            <translation>视图内</translation>
        </message>
        <message>
            <source>on the page</source>
            <translation>页面上</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>ATTENTION</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>keys</source>
            <translation>键</translation>
        </message>
        <message>
            <source>strongest</source>
            <translation>最强</translation>
        </message>
        <message>
            <source>entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>on padding</source>
            <translation>落在填充上</translation>
        </message>
        <message>
            <source>on CLS</source>
            <translation>落在 CLS 上</translation>
        </message>
        <message>
            <source>VALUES</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>range</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>mean ± std</source>
            <translation>均值 ± 标准差</translation>
        </message>
        <message>
            <source>1/50/99 %</source>
            <translation>1/50/99 %</translation>
        </message>
        <message>
            <source>NaN / Inf</source>
            <translation>NaN / Inf</translation>
        </message>
        <message>
            <source>%1×%2 px · %3</source>
            <translation>%1×%2 像素 · %3</translation>
        </message>
        <message>
            <source>%1, turned by EXIF %2</source>
            <translation>%1，按 EXIF %2 旋转</translation>
        </message>
        <message numerus="yes">
            <source>◆ global attention, %n head(s)</source>
            <translation>
                <numerusform>◆ 全局注意力，%n 个头</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>attention in %1×%1 windows, %n head(s)</source>
            <translation>
                <numerusform>%1×%1 窗口注意力，%n 个头</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>CLIP attention, %n head(s)</source>
            <translation>
                <numerusform>CLIP 注意力，%n 个头</numerusform>
            </translation>
        </message>
        <message>
            <source>not run yet</source>
            <translation>尚未运行</translation>
        </message>
        <message>
            <source>%1 for all tiles</source>
            <translation>全部分块共 %1</translation>
        </message>
        <message>
            <source>peak %1 · %2 after</source>
            <translation>峰值 %1 · 结束后 %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>%1 (pinned)</source>
            <translation>%1（已固定）</translation>
        </message>
        <message>
            <source>padding</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>%1 · rank %2 of %3</source>
            <translation>%1 · 第 %2 名，共 %3</translation>
        </message>
        <message>
            <source>%1 in the query's window</source>
            <translation>查询窗口内 %1 个</translation>
        </message>
        <message>
            <source>%1, all tokens</source>
            <translation>%1 个，全部 token</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>第 %1 行，第 %2 列</translation>
        </message>
        <message>
            <source>%1 of %2 nats</source>
            <translation>%1 / %2 奈特</translation>
        </message>
        <message>
            <source>%1, decoded in %2</source>
            <translation>%1，解码耗时 %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>检查器</translation>
        </message>
    </context>
    <context>
        <name>deepscope::KeptRunsModel</name>
        <message>
            <source>compared against</source>
            <translation>对照运行</translation>
        </message>
        <message>
            <source>the run looked at</source>
            <translation>当前查看的运行</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保留</translation>
        </message>
        <message>
            <source>running…</source>
            <translation>正在运行…</translation>
        </message>
        <message>
            <source>the run looked at; the next of its mode replaces it</source>
            <translation>当前查看的运行；同模式的下一次运行会替换它</translation>
        </message>
        <message>
            <source>beside it the run looked at is: %1</source>
            <comment>2.1× faster, 1.3× slower, as fast</comment>
            <translation>与其相比，当前查看的运行：%1</translation>
        </message>
        <message>
            <source>Its values were given up to stay in the memory budget: its costs remain, its features cannot be compared.</source>
            <translation>为不超出内存上限，其数值已释放：开销仍在，但无法比较特征。</translation>
        </message>
        <message>
            <source>The run that the one looked at is compared against; a click on it again compares against none</source>
            <translation>与当前查看的运行比较的对照运行；再次单击则不与任何运行比较</translation>
        </message>
        <message>
            <source>Time of the whole run: the median where it was repeated</source>
            <translation>整个运行的用时：重复运行时取中位数</translation>
        </message>
        <message>
            <source>Time of the run looked at less this one's: below 0 it is faster</source>
            <translation>当前查看的运行的用时减去此运行的用时：小于 0 表示前者更快</translation>
        </message>
        <message>
            <source>Time of the run looked at over this one's: below 1 it is faster</source>
            <translation>当前查看的运行的用时除以此运行的用时：小于 1 表示前者更快</translation>
        </message>
        <message>
            <source>Most memory of tensors live at once, weights left out</source>
            <translation>同时存活张量占用内存的最大值，不含权重</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Δ time</source>
            <translation>Δ 时间</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>峰值内存</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Implementation</source>
            <translation>实现</translation>
        </message>
    </context>
    <context>
        <name>deepscope::KeptRunsPanel</name>
        <message>
            <source>Kept runs</source>
            <translation>保留的运行</translation>
        </message>
        <message>
            <source>Compare Against None</source>
            <translation>不与任何运行比较</translation>
        </message>
        <message>
            <source>Compare Against This</source>
            <translation>与此运行比较</translation>
        </message>
        <message numerus="yes">
            <source>%Ln kept</source>
            <comment>runs</comment>
            <translation>
                <numerusform>已保留 %Ln 个</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of values</source>
            <translation>数值 %1</translation>
        </message>
        <message>
            <source>%1 of weights</source>
            <translation>权重 %1</translation>
        </message>
        <message>
            <source>tokens of other shapes: %1 here, %2 there</source>
            <translation>token 形状不同：此处 %1，对照运行 %2</translation>
        </message>
        <message>
            <source>values were given up to stay in the memory budget: features cannot be compared</source>
            <translation>为不超出内存上限，数值已释放：无法比较特征</translation>
        </message>
        <message>
            <source>No run of this mode is looked at.</source>
            <translation>当前未查看此模式的运行。</translation>
        </message>
        <message>
            <source>Run again another way: the next run is compared against this one.</source>
            <translation>换一种方式重新运行：下一次运行将与此运行比较。</translation>
        </message>
        <message>
            <source>Compared against none: choose a run by its radio button.</source>
            <translation>未与任何运行比较：请用单选按钮选择一个运行。</translation>
        </message>
        <message>
            <source>comparing tokens…</source>
            <translation>正在比较 token…</translation>
        </message>
        <message>
            <source>compared when the run has ended</source>
            <translation>运行结束后再比较</translation>
        </message>
        <message>
            <source>Beside %1: %2</source>
            <translation>与 %1 相比：%2</translation>
        </message>
        <message>
            <source>Runs of the page side by side</source>
            <translation>此页面的各次运行并列</translation>
        </message>
        <message>
            <source>The run looked at beside its reference</source>
            <translation>当前查看的运行与其对照运行</translation>
        </message>
        <message>
            <source>Keep a run (+) before you run again at another type, on another device or with other weights: it stays beside the new one, and the two can be flipped, subtracted and timed against each other.</source>
            <translation>在以其他类型、其他设备或其他权重重新运行之前，先保留一个运行 (+)：它会留在新运行旁边，两者可来回翻看、相减并比较用时。</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Show the differences to the reference</source>
            <translation>显示与对照运行的差异</translation>
        </message>
        <message>
            <source>Show how far each token is from the reference's; so does a double click on a run</source>
            <translation>显示每个 token 与对照运行中同一 token 的差异大小；双击某个运行也可</translation>
        </message>
        <message>
            <source>Keep the Run Looked At</source>
            <translation>保留当前查看的运行</translation>
        </message>
        <message>
            <source>Show Differences</source>
            <translation>显示差异</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>重命名…</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>舍弃</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Keep the run looked at</source>
            <translation>保留当前查看的运行</translation>
        </message>
        <message>
            <source>Keep the run looked at: the next of its mode stands beside it instead of replacing it</source>
            <translation>保留当前查看的运行：同模式的下一次运行会与它并列，而不是替换它</translation>
        </message>
        <message>
            <source>Flip</source>
            <translation>翻看</translation>
        </message>
        <message>
            <source>Flip to the reference</source>
            <translation>翻到对照运行</translation>
        </message>
        <message>
            <source>Hold it down to see the reference in place of this run; in the list, hold Space for any kept run</source>
            <translation>按住可暂时显示对照运行，代替此运行；在列表中，按住空格键可查看任一保留的运行</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>重新运行</translation>
        </message>
        <message>
            <source>Keep this run and run again</source>
            <translation>保留此运行并重新运行</translation>
        </message>
        <message>
            <source>Keep the run looked at and run the page again with one thing changed</source>
            <translation>保留当前查看的运行，并改动一项后重新运行此页面</translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineageDelegate</name>
        <message>
            <source>%1 · this token</source>
            <translation>%1 · 此 token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineageModel</name>
        <message>
            <source>%1, the token's own stage</source>
            <translation>%1，token 自身所在阶段</translation>
        </message>
        <message>
            <source>Laid-out row %1</source>
            <translation>排布序列第 %1 行</translation>
        </message>
        <message>
            <source>Token %1 · row %2, col %3</source>
            <translation>token %1 · 第 %2 行，第 %3 列</translation>
        </message>
        <message>
            <source>CLS token</source>
            <translation>CLS token</translation>
        </message>
        <message>
            <source>Newline</source>
            <translation>换行</translation>
        </message>
        <message>
            <source>View separator</source>
            <translation>视图分隔符</translation>
        </message>
        <message>
            <source>page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>padding, beyond the page</source>
            <translation>填充，在页面之外</translation>
        </message>
        <message>
            <source>pixels %1</source>
            <translation>像素 %1</translation>
        </message>
        <message>
            <source>in the file %1</source>
            <translation>文件中 %1</translation>
        </message>
        <message>
            <source>field %1</source>
            <translation>感受野 %1</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>token %1</translation>
        </message>
        <message>
            <source>row %1, col %2</source>
            <translation>第 %1 行，第 %2 列</translation>
        </message>
        <message>
            <source>%1 with CLS first</source>
            <translation>CLS 居首时为 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个 token</numerusform>
            </translation>
        </message>
        <message>
            <source>rows %1, cols %2</source>
            <translation>行 %1，列 %2</translation>
        </message>
        <message>
            <source>field %1×%2</source>
            <translation>感受野 %1×%2</translation>
        </message>
        <message numerus="yes">
            <source>read by %Ln</source>
            <comment>tokens whose convolutions take the followed token in</comment>
            <translation>
                <numerusform>被 %Ln 个 token 读取</numerusform>
            </translation>
        </message>
        <message>
            <source>laid-out tokens</source>
            <translation>排布后的 token</translation>
        </message>
        <message>
            <source>row %1 of %2</source>
            <translation>序列第 %1 行，共 %2 行</translation>
        </message>
        <message>
            <source>line %1, place %2</source>
            <translation>第 %1 行，第 %2 位</translation>
        </message>
        <message>
            <source>newline at %1</source>
            <translation>换行在序列第 %1 行</translation>
        </message>
        <message>
            <source>closes line %1</source>
            <translation>结束第 %1 行</translation>
        </message>
        <message>
            <source>the same learned vector behind every line, with no source on the page</source>
            <translation>每行末尾都是同一个学习得到的向量，在页面上没有来源</translation>
        </message>
        <message>
            <source>ends the views</source>
            <translation>位于所有视图之后</translation>
        </message>
        <message>
            <source>a learned vector, with no source on the page</source>
            <translation>学习得到的向量，在页面上没有来源</translation>
        </message>
        <message>
            <source>global view</source>
            <translation>全局视图</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>分块 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) share the place</source>
            <translation>
                <numerusform>%Ln 个 token 对应同一位置</numerusform>
            </translation>
        </message>
        <message>
            <source>row 0, before the patches</source>
            <translation>第 0 行，在图块之前</translation>
        </message>
        <message>
            <source>left out: only the patches are fused and laid out</source>
            <translation>不参与：只有图块被融合和排布</translation>
        </message>
    </context>
    <context>
        <name>deepscope::LineagePanel</name>
        <message>
            <source>Lineage</source>
            <translation>溯源</translation>
        </message>
        <message>
            <source>Run the encoder (F5): then a token can be followed from the page to its laid-out row.</source>
            <translation>请运行编码器 (F5)：之后可从页面到排布后的行追踪一个 token。</translation>
        </message>
        <message>
            <source>Point at a token, or click one to pin it: its ancestors and descendants are listed here.</source>
            <translation>指向一个 token，或单击固定：其来源与去向将列于此处。</translation>
        </message>
        <message>
            <source>This run has no such token: it was pinned in a run of other views.</source>
            <translation>本次运行没有此 token：它是在视图不同的运行中固定的。</translation>
        </message>
        <message>
            <source>global view</source>
            <translation>全局视图</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>分块 %1</translation>
        </message>
        <message>
            <source>%1 · pinned</source>
            <translation>%1 · 已固定</translation>
        </message>
        <message>
            <source>Ancestors and descendants of the token</source>
            <translation>token 的来源与去向</translation>
        </message>
        <message>
            <source>Filled: the same place. Outlined: what convolutions bring in, or are brought into. This is position, not information: attention mixes tokens from everywhere.</source>
            <translation>实心：同一位置。空心：经卷积进入此 token 的范围，或此 token 经卷积进入的范围。这表示位置，而非信息：注意力会混合各处的 token。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MainWindow</name>
        <message>
            <source>Cannot show this stage</source>
            <translation>无法显示此阶段</translation>
        </message>
        <message>
            <source>Open pages</source>
            <translation>打开页面</translation>
        </message>
        <message>
            <source>Open checkpoint</source>
            <translation>打开检查点</translation>
        </message>
        <message>
            <source>Checkpoints (*.safetensors *.safetensors.index.json);;All files (*)</source>
            <translation>检查点 (*.safetensors *.safetensors.index.json);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Cannot open %1</source>
            <translation>无法打开 %1</translation>
        </message>
        <message>
            <source>Save a picture of the window</source>
            <translation>保存窗口截图</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>The picture was not saved</source>
            <translation>图片未保存</translation>
        </message>
        <message>
            <source>The run failed</source>
            <translation>运行失败</translation>
        </message>
        <message>
            <source>Drop a page here</source>
            <translation>将页面拖放到此处</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>无法读取 %1</translation>
        </message>
        <message>
            <source>Drop another page here, or press %1.</source>
            <translation>将另一页面拖放到此处，或按 %1。</translation>
        </message>
        <message>
            <source>Reading %1…</source>
            <translation>正在读取 %1…</translation>
        </message>
        <message>
            <source>Loading the weights…</source>
            <translation>正在加载权重…</translation>
        </message>
        <message>
            <source>Cancelled. Press F5 to run again.</source>
            <translation>已取消。按 F5 重新运行。</translation>
        </message>
        <message>
            <source>Press Run (F5) to see what the encoder makes of this page</source>
            <translation>按“运行”(F5) 查看编码器如何处理此页面</translation>
        </message>
        <message numerus="yes">
            <source>Only the first %Ln picture(s) were opened.</source>
            <translation>
                <numerusform>只打开了前 %Ln 张图片。</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no picture in this folder.</source>
            <translation>此文件夹中没有图片。</translation>
        </message>
        <message>
            <source>The parallel what-if failed</source>
            <translation>并行假设方案失败</translation>
        </message>
        <message numerus="yes">
            <source>The memory for runs is full: %Ln older run(s) keep figures and thumbnails, but no tensors.</source>
            <translation>
                <numerusform>运行可用内存已满：%Ln 个较早的运行只保留指标和缩略图，不保留张量。</numerusform>
            </translation>
        </message>
        <message>
            <source>This machine's rates</source>
            <translation>本机速率</translation>
        </message>
        <message>
            <source>Open a folder of pages</source>
            <translation>打开页面文件夹</translation>
        </message>
        <message>
            <source>There is no picture and no file on the clipboard.</source>
            <translation>剪贴板上没有图片或文件。</translation>
        </message>
        <message>
            <source>Point at a token or pin one: its figures are what is copied.</source>
            <translation>请指向或固定一个 token：复制的是它的读数。</translation>
        </message>
        <message>
            <source>The file has changed since this run. Press F5 to run again.</source>
            <translation>此次运行后文件已更改。按 F5 重新运行。</translation>
        </message>
        <message>
            <source>Kept runs hold %1 of weights beside those of the new run. Forget some if memory is short.</source>
            <translation>除新运行的权重外，保留的运行还占用 %1 的权重。内存不足时可舍弃一些。</translation>
        </message>
        <message>
            <source>This run has no stage %1.</source>
            <translation>本次运行没有阶段 %1。</translation>
        </message>
        <message>
            <source>The page has no run yet: press Run (F5) to see what the note is about.</source>
            <translation>此页面尚无运行：按“运行”(F5) 查看笔记所指的内容。</translation>
        </message>
        <message>
            <source>Pages (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.pdf);;All files (*)</source>
            <translation>页面 (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.pdf);;所有文件 (*)</translation>
        </message>
        <message>
            <source>the page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>There is nothing picked to copy.</source>
            <translation>没有选取可复制的内容。</translation>
        </message>
        <message>
            <source>PNG, JPEG, WebP, TIFF, BMP or PDF; or press %1</source>
            <translation>PNG、JPEG、WebP、TIFF、BMP 或 PDF；或按 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MemoryChart</name>
        <message>
            <source>Memory over time</source>
            <translation>内存随时间变化</translation>
        </message>
        <message>
            <source>peak %1 · %2</source>
            <translation>峰值 %1 · %2</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>MiB of tensors live, beside the weights</source>
            <translation>存活张量的 MiB 数，不含权重</translation>
        </message>
        <message>
            <source>filled: most within a stage, line: after it</source>
            <translation>填充：阶段内最大值，线：阶段之后</translation>
        </message>
        <message>
            <source>dashed: %1</source>
            <translation>虚线：%1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MissingPagesDialog</name>
        <message>
            <source>Missing pages</source>
            <translation>缺失的页面</translation>
        </message>
        <message>
            <source>&amp;Locate…</source>
            <translation>定位(&amp;L)…</translation>
        </message>
        <message>
            <source>Locate in &amp;folder…</source>
            <translation>在文件夹中定位(&amp;F)…</translation>
        </message>
        <message>
            <source>Leave &amp;out</source>
            <translation>移出(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Keep as missing</source>
            <translation>保留为缺失(&amp;K)</translation>
        </message>
        <message>
            <source>Point to the selected page's file; the others are looked for beside it</source>
            <translation>指定选中页面的文件；其他页面将在其旁边查找</translation>
        </message>
        <message>
            <source>Look for all of them in a folder and below it, by their contents, else by their names</source>
            <translation>在某个文件夹及其子文件夹中查找所有缺失的页面：按内容，否则按名称</translation>
        </message>
        <message>
            <source>Take the selected pages out of the session, with their notes</source>
            <translation>将选中的页面及其笔记移出会话</translation>
        </message>
        <message>
            <source>They stay in the list of pages; File &gt; Locate missing pages brings this back</source>
            <translation>它们保留在页面列表中；通过“文件 &gt; 定位缺失的页面”可再次打开此窗口</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) of this session are no longer where they were. The others are open.</source>
            <translation>
                <numerusform>此会话有 %Ln 个页面已不在原处。其余页面已打开。</numerusform>
            </translation>
        </message>
        <message>
            <source>Where is %1?</source>
            <translation>%1 在哪里？</translation>
        </message>
        <message>
            <source>Look for the missing pages in</source>
            <translation>在何处查找缺失的页面</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) found.</source>
            <translation>
                <numerusform>找到 %Ln 个页面。</numerusform>
            </translation>
        </message>
        <message>
            <source>None of them is in %1.</source>
            <translation>%1 中没有其中任何一个。</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>正在查找…</translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesDelegate</name>
        <message>
            <source>Note on %1</source>
            <translation>关于 %1 的笔记</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesModel</name>
        <message>
            <source>CLS</source>
            <translation>CLS</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>序列第 %1 行</translation>
        </message>
        <message>
            <source>token %1,%2</source>
            <translation>token %1,%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>tile %1</source>
            <translation>分块 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::NotesPanel</name>
        <message>
            <source>Notes</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln 条笔记</numerusform>
            </translation>
        </message>
        <message>
            <source>Click a token to pin it first: the note is about the pinned token at the stage looked at.</source>
            <translation>请先单击一个 token 将其固定：笔记针对当前查看阶段中固定的 token。</translation>
        </message>
        <message>
            <source>Notes on the page</source>
            <translation>页面笔记</translation>
        </message>
        <message>
            <source>Tokens of all pages</source>
            <translation>所有页面的 token</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Notes on tokens</source>
            <translation>token 笔记</translation>
        </message>
        <message>
            <source>Pin a token and press %1 to write down what you see there.</source>
            <translation>固定一个 token 并按 %1，写下所见内容。</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Add a note to the pinned token</source>
            <translation>为固定的 token 添加笔记</translation>
        </message>
        <message>
            <source>Write a note on the pinned token at the stage looked at</source>
            <translation>为当前查看阶段中固定的 token 写笔记</translation>
        </message>
        <message>
            <source>All pages</source>
            <translation>所有页面</translation>
        </message>
        <message>
            <source>List the notes of all pages</source>
            <translation>列出所有页面的笔记</translation>
        </message>
        <message>
            <source>List the notes of all open pages, not only of the one looked at</source>
            <translation>列出所有已打开页面的笔记，而不只是当前查看的页面</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageActions</name>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>Re&amp;load</source>
            <translation>重新加载(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Copy Path</source>
            <translation>复制路径(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Open Containing Folder</source>
            <translation>打开所在文件夹(&amp;O)</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>Move &amp;Down</source>
            <translation>下移(&amp;D)</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>移除(&amp;M)</translation>
        </message>
        <message>
            <source>Remove O&amp;thers</source>
            <translation>移除其他(&amp;T)</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageCanvas</name>
        <message>
            <source>Page with token values</source>
            <translation>带 token 数值的页面</translation>
        </message>
        <message>
            <source>%1×%2 tokens framed</source>
            <translation>选框内 %1×%2 个 token</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageCollection</name>
        <message>
            <source>sample page</source>
            <translation>示例页面</translation>
        </message>
        <message>
            <source>pasted %1</source>
            <translation>粘贴的 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageController</name>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>正在读取…</translation>
        </message>
        <message>
            <source>its file is gone</source>
            <translation>文件已不存在</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageDelegate</name>
        <message>
            <source>built-in page</source>
            <translation>内置页面</translation>
        </message>
        <message>
            <source>click shows this run</source>
            <translation>单击显示此运行</translation>
        </message>
        <message>
            <source>running, %1 % done</source>
            <translation>正在运行，已完成 %1 %</translation>
        </message>
        <message>
            <source>waits for its turn</source>
            <translation>排队等待中</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>failed: %1</source>
            <translation>失败：%1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageListModel</name>
        <message>
            <source>run %1</source>
            <translation>运行 %1</translation>
        </message>
        <message>
            <source>run %1, going on</source>
            <translation>运行 %1，进行中</translation>
        </message>
        <message>
            <source>run %1, waiting</source>
            <translation>运行 %1，等待中</translation>
        </message>
        <message>
            <source>run %1, failed</source>
            <translation>运行 %1，失败</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PageListView</name>
        <message>
            <source>Open pages</source>
            <translation>打开的页面</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PagePanel</name>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Pages shown: %1 of %2</source>
            <translation>显示的页面：%1/%2</translation>
        </message>
        <message>
            <source>Add pages</source>
            <translation>添加页面</translation>
        </message>
        <message>
            <source>Name or mode</source>
            <translation>名称或模式</translation>
        </message>
        <message>
            <source>Filter pages</source>
            <translation>筛选页面</translation>
        </message>
        <message>
            <source>Pages whose name or runs hold these words</source>
            <translation>名称或运行中含有这些词的页面</translation>
        </message>
        <message>
            <source>No pages open.
Drop images or a folder here.</source>
            <translation>没有打开的页面。
将图片或文件夹拖放到此处。</translation>
        </message>
        <message>
            <source>No page matches “%1”.</source>
            <translation>没有与“%1”匹配的页面。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PanelArea</name>
        <message>
            <source>Panels that share a place</source>
            <translation>共用位置的面板</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PanelDock</name>
        <message>
            <source>Float or dock %1</source>
            <translation>浮动或停靠 %1</translation>
        </message>
        <message>
            <source>Float or dock this panel</source>
            <translation>浮动或停靠此面板</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭 %1</translation>
        </message>
        <message>
            <source>Close this panel; the menu View brings it back</source>
            <translation>关闭此面板；可通过“视图”菜单恢复</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <source>Float or dock</source>
            <translation>浮动或停靠</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ParallelComparison</name>
        <message>
            <source>serial design</source>
            <translation>串行设计</translation>
        </message>
        <message>
            <source>CLIP on %1 tokens, beside SAM</source>
            <translation>CLIP 处理 %1 个 token，与 SAM 并行</translation>
        </message>
        <message>
            <source>ratio</source>
            <translation>比值</translation>
        </message>
        <message>
            <source>time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>arithmetic</source>
            <translation>运算量</translation>
        </message>
        <message>
            <source>peak memory, with weights</source>
            <translation>峰值内存，含权重</translation>
        </message>
        <message>
            <source>tokens in CLIP</source>
            <translation>CLIP 中的 token</translation>
        </message>
        <message>
            <source>pairs a head compares</source>
            <translation>每个头比较的对数</translation>
        </message>
        <message>
            <source>The parallel what-if is running: %1 %.</source>
            <translation>并行假设方案正在运行：%1 %。</translation>
        </message>
        <message>
            <source>The parallel what-if failed: %1</source>
            <translation>并行假设方案失败：%1</translation>
        </message>
        <message>
            <source>The parallel what-if cannot be run: %1</source>
            <translation>无法运行并行假设方案：%1</translation>
        </message>
        <message>
            <source>Time and memory of the parallel design are measured when the what-if has run.</source>
            <translation>并行假设方案运行后，即可测得并行设计的时间和内存。</translation>
        </message>
        <message>
            <source>Serial design and parallel what-if</source>
            <translation>串行设计与并行假设方案</translation>
        </message>
        <message>
            <source>Both measured here, %1.</source>
            <translation>两者均在此测得，%1。</translation>
        </message>
        <message>
            <source>Measured here, %1.</source>
            <translation>在此测得，%1。</translation>
        </message>
        <message>
            <source>Of the global view alone, without its tiles.</source>
            <translation>仅限全局视图，不含其分块。</translation>
        </message>
        <message>
            <source>Synthetic weights (%1, seed %2): times and memory do not depend on their values.</source>
            <translation>合成权重（%1，种子 %2）：时间和内存与其数值无关。</translation>
        </message>
        <message>
            <source>Weights: %1.</source>
            <translation>权重：%1。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PdfPageDialog</name>
        <message>
            <source>Pages are written as 1-3, 7 and lie between 1 and %1.</source>
            <translation>页码写作 1-3, 7，范围为 1 到 %1。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) chosen: opening so many takes a while; deepscope batch does it without the window.</source>
            <translation>
                <numerusform>已选 %Ln 页：打开这么多页需要一些时间；deepscope batch 无需窗口即可处理。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s) chosen</source>
            <translation>
                <numerusform>已选 %Ln 页</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Open %Ln page(s)</source>
            <translation>
                <numerusform>打开 %Ln 页</numerusform>
            </translation>
        </message>
        <message>
            <source>Pages to open</source>
            <translation>要打开的页</translation>
        </message>
        <message numerus="yes">
            <source>%1: %Ln page(s)</source>
            <translation>
                <numerusform>%1：%Ln 页</numerusform>
            </translation>
        </message>
        <message>
            <source>Pages of the PDF</source>
            <translation>PDF 的各页</translation>
        </message>
        <message>
            <source>&amp;Pages</source>
            <translation>页码(&amp;P)</translation>
        </message>
        <message>
            <source>as 1-3, 7</source>
            <translation>如 1-3, 7</translation>
        </message>
        <message>
            <source>&amp;Resolution</source>
            <translation>分辨率(&amp;R)</translation>
        </message>
        <message>
            <source>Resolution in dots per inch</source>
            <translation>分辨率（每英寸点数）</translation>
        </message>
        <message>
            <source> dpi</source>
            <translation> dpi</translation>
        </message>
        <message>
            <source>Dots per inch that pages are drawn at; the official script takes 144</source>
            <translation>绘制各页所用的每英寸点数；官方脚本采用 144</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
    </context>
    <context>
        <name>deepscope::PdfPageModel</name>
        <message>
            <source>page %1</source>
            <translation>第 %1 页</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ProblemBanner</name>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RangeEnd</name>
        <message>
            <source>Type a number, such as %1.</source>
            <translation>请输入数字，例如 %1。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RankPanel</name>
        <message>
            <source>Ranks</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>Tokens by norm</source>
            <translation>按范数排列的 token</translation>
        </message>
        <message>
            <source>Channels by spread</source>
            <translation>按离散度排列的通道</translation>
        </message>
        <message>
            <source>Norms in figures</source>
            <translation>范数读数</translation>
        </message>
        <message>
            <source>Outliers</source>
            <translation>离群 token</translation>
        </message>
        <message>
            <source>Only tokens of exceptional norm</source>
            <translation>仅范数异常的 token</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Tokens by the norm of their vectors</source>
            <translation>按向量范数排列的 token</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Channels by their spread over the tokens</source>
            <translation>按各 token 间离散度排列的通道</translation>
        </message>
        <message>
            <source>a click pins a token, or shows a channel over the page</source>
            <translation>单击可固定 token，或在页面上显示通道</translation>
        </message>
        <message>
            <source>Pixels are not ranked. Choose a stage whose tokens have vectors.</source>
            <translation>像素不排名。请选择 token 带有向量的阶段。</translation>
        </message>
        <message>
            <source>median norm %1</source>
            <translation>范数中位数 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s) above %1</source>
            <comment>of exceptional norm</comment>
            <translation>
                <numerusform>%n 个 token 大于 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>no norm above %1</source>
            <translation>没有范数大于 %1</translation>
        </message>
        <message>
            <source>Exceptional: above both twice the median and the median plus six deviations</source>
            <translation>异常：既大于中位数的两倍，又大于中位数加六倍偏差</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RecentMenu</name>
        <message>
            <source>Open &amp;Recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Clear List</source>
            <translation>清空列表(&amp;C)</translation>
        </message>
        <message>
            <source>%1 is not there</source>
            <translation>%1 不存在</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RecoveryDialog</name>
        <message>
            <source>Restore a session</source>
            <translation>恢复会话</translation>
        </message>
        <message>
            <source>deepscope did not end properly</source>
            <translation>deepscope 未正常结束</translation>
        </message>
        <message>
            <source>What was open is kept as it was a few seconds before. Runs are not: they are made again.</source>
            <translation>打开的内容已保留为几秒前的状态。运行未保留，需重新执行。</translation>
        </message>
        <message>
            <source>Sessions that can be restored</source>
            <translation>可恢复的会话</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Discard</source>
            <translation>丢弃(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Show file</source>
            <translation>显示文件(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Later</source>
            <translation>稍后(&amp;L)</translation>
        </message>
        <message>
            <source>They are offered again at the next start</source>
            <translation>下次启动时会再次提供恢复</translation>
        </message>
        <message>
            <source>Session without a name</source>
            <translation>未命名的会话</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln 个页面</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln 条笔记</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RegionFiguresModel</name>
        <message>
            <source>Frame</source>
            <translation>选框</translation>
        </message>
        <message>
            <source>Whole tap</source>
            <translation>整个探点</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>token</translation>
        </message>
        <message>
            <source>norm, least</source>
            <translation>范数，最小</translation>
        </message>
        <message>
            <source>norm, mean</source>
            <translation>范数，均值</translation>
        </message>
        <message>
            <source>norm, largest</source>
            <translation>范数，最大</translation>
        </message>
        <message>
            <source>value, least</source>
            <translation>数值，最小</translation>
        </message>
        <message>
            <source>value, largest</source>
            <translation>数值，最大</translation>
        </message>
        <message>
            <source>value, mean</source>
            <translation>数值，均值</translation>
        </message>
        <message>
            <source>value, std</source>
            <translation>数值，标准差</translation>
        </message>
        <message>
            <source>NaN</source>
            <translation>NaN</translation>
        </message>
        <message>
            <source>Inf</source>
            <translation>Inf</translation>
        </message>
        <message>
            <source>%1 % quantile</source>
            <translation>%1 % 分位数</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RegionPanel</name>
        <message>
            <source>Region</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Drag a frame over the page with Shift held to see figures of the tokens in it.</source>
            <translation>按住 Shift 在页面上拖出选框，可查看其中 token 的读数。</translation>
        </message>
        <message>
            <source>The frame has no tokens at this stage: choose one of its view that forms a grid.</source>
            <translation>选框在此阶段没有 token：请选择其视图中构成网格的阶段。</translation>
        </message>
        <message numerus="yes">
            <source>%n token(s)</source>
            <translation>
                <numerusform>%n 个 token</numerusform>
            </translation>
        </message>
        <message>
            <source>rows %1, columns %2</source>
            <translation>行 %1，列 %2</translation>
        </message>
        <message>
            <source>%1 % of the grid, %2 % of its squared norms</source>
            <translation>占网格的 %1 %，占其范数平方和的 %2 %</translation>
        </message>
        <message>
            <source>Framed tokens</source>
            <translation>选框内的 token</translation>
        </message>
        <message>
            <source>Share of the whole</source>
            <translation>占整体的比例</translation>
        </message>
        <message>
            <source>Figures of the frame and of the whole tap</source>
            <translation>选框与整个探点的读数</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Take the frame away</source>
            <translation>移除选框</translation>
        </message>
        <message>
            <source>the framed tokens beside the whole tap</source>
            <translation>选框内的 token 与整个探点并列</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RooflineChart</name>
        <message>
            <source>Roofline</source>
            <translation>Roofline</translation>
        </message>
        <message>
            <source>Roofline of the stages</source>
            <translation>各阶段的 Roofline</translation>
        </message>
        <message>
            <source>Measure this machine</source>
            <translation>测量本机</translation>
        </message>
        <message>
            <source>Measurement of this machine</source>
            <translation>本机的测量</translation>
        </message>
        <message>
            <source>Measure this machine again</source>
            <translation>重新测量本机</translation>
        </message>
        <message>
            <source>Times matrix products and copies on the run's device: about two seconds</source>
            <translation>在运行所用设备上对矩阵乘法和复制计时：约两秒</translation>
        </message>
        <message>
            <source>GFLOP/s over FLOP per byte</source>
            <translation>纵轴 GFLOP/s，横轴 FLOP/字节</translation>
        </message>
        <message>
            <source>How near each stage comes to what this machine can do. Run the encoder, and measure the machine once.</source>
            <translation>各阶段距本机能力上限有多近。请运行编码器，并测量一次本机。</translation>
        </message>
        <message numerus="yes">
            <source>%n thread(s)</source>
            <translation>
                <numerusform>%n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>The roofs are of %1; this run was on %2.</source>
            <translation>Roofline 测自 %1；本次运行在 %2 上。</translation>
        </message>
        <message>
            <source>Measuring this machine…</source>
            <translation>正在测量本机…</translation>
        </message>
        <message>
            <source>This machine was not measured yet: the dots have no roof.</source>
            <translation>尚未测量本机：各点没有 Roofline。</translation>
        </message>
        <message>
            <source>%1 FLOP per byte moved at least</source>
            <translation>按最少搬运量，每字节 %1 FLOP</translation>
        </message>
        <message>
            <source>%1 % of what arithmetic allows</source>
            <translation>运算上限的 %1 %</translation>
        </message>
        <message>
            <source>%1 % of what memory allows</source>
            <translation>内存上限的 %1 %</translation>
        </message>
        <message>
            <source>%1 matrix products</source>
            <translation>矩阵乘法 %1</translation>
        </message>
        <message>
            <source>%1 GB/s copies</source>
            <translation>复制 %1 GB/s</translation>
        </message>
        <message>
            <source>ridge %1</source>
            <translation>脊点 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunAgainMenu</name>
        <message>
            <source>Keep This Run and Run &amp;Again</source>
            <translation>保留此运行并重新运行(&amp;A)</translation>
        </message>
        <message>
            <source>Unchanged, to see how times spread</source>
            <translation>不作更改，以查看用时波动</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>At %1</source>
            <translation>以 %1 运行</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>On %1: not available</source>
            <translation>在 %1 上：不可用</translation>
        </message>
        <message>
            <source>On %1 (%2)</source>
            <translation>在 %1 上（%2）</translation>
        </message>
        <message>
            <source>Implementation</source>
            <translation>实现</translation>
        </message>
        <message>
            <source>With %1: not in this version</source>
            <translation>使用 %1：此版本不提供</translation>
        </message>
        <message>
            <source>This version has no %1 implementation for %2.</source>
            <translation>此版本没有用于 %2 的 %1 实现。</translation>
        </message>
        <message>
            <source>With %1</source>
            <translation>使用 %1</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>With seed %1</source>
            <translation>使用种子 %1</translation>
        </message>
        <message>
            <source>With another seed…</source>
            <translation>使用其他种子…</translation>
        </message>
        <message>
            <source>With another checkpoint…</source>
            <translation>使用其他检查点…</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message numerus="yes">
            <source>With %n thread(s)</source>
            <translation>
                <numerusform>使用 %n 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>Resizing</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Resized as Pillow 13 does</source>
            <translation>按 Pillow 13 的方式缩放</translation>
        </message>
        <message>
            <source>Resized as Pillow before 13 did</source>
            <translation>按 Pillow 13 之前的方式缩放</translation>
        </message>
        <message>
            <source>For some pages the pixels are the same either way.</source>
            <translation>对某些页面，两种方式得到的像素相同。</translation>
        </message>
        <message>
            <source>Another seed</source>
            <translation>其他种子</translation>
        </message>
        <message>
            <source>Seed of the synthetic weights, a whole number from 0:</source>
            <translation>合成权重的种子，不小于 0 的整数：</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunBar</name>
        <message>
            <source>%1 · tiles of 640 + 1024</source>
            <translation>%1 · 640 分块 + 1024</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln token(s)</source>
            <translation>
                <numerusform>%1 · %Ln 个 token</numerusform>
            </translation>
        </message>
        <message>
            <source>Custom · %1</source>
            <translation>自定义 · %1</translation>
        </message>
        <message>
            <source>Other side…</source>
            <translation>其他边长…</translation>
        </message>
        <message>
            <source>Other side</source>
            <translation>其他边长</translation>
        </message>
        <message>
            <source>Side in pixels, a multiple of 64 from 256 to 2048:</source>
            <translation>边长（像素），256 至 2048 之间 64 的倍数：</translation>
        </message>
        <message>
            <source>Device: auto</source>
            <translation>设备：自动</translation>
        </message>
        <message>
            <source>auto</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Mode</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>Resolution mode: how the page becomes views</source>
            <translation>分辨率模式：页面如何变为视图</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Device of the next run</source>
            <translation>下次运行的设备</translation>
        </message>
        <message>
            <source>Compute type</source>
            <translation>计算类型</translation>
        </message>
        <message>
            <source>Type that the encoder computes in</source>
            <translation>编码器的计算类型</translation>
        </message>
        <message>
            <source>Progress of the run</source>
            <translation>运行进度</translation>
        </message>
        <message>
            <source>These weights are made up: figures and heatmaps show how the encoder works, not what the released model sees.</source>
            <translation>这些权重是合成的：数值与热图展示编码器如何工作，而非发布模型所见。</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>打开…</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>SYNTHETIC WEIGHTS · seed %1</source>
            <translation>合成权重 · 种子 %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>bf16, which this device computes natively</source>
            <translation>bf16，此设备原生支持其计算</translation>
        </message>
        <message>
            <source>f32, since this device has no native bf16</source>
            <translation>f32，因为此设备没有原生 bf16</translation>
        </message>
        <message>
            <source>exact, twice the memory</source>
            <translation>精确，内存加倍</translation>
        </message>
        <message>
            <source>half the memory, 8 bits of mantissa</source>
            <translation>内存减半，尾数 8 位</translation>
        </message>
        <message>
            <source>half the memory, but slow on this device</source>
            <translation>内存减半，但在此设备上较慢</translation>
        </message>
        <message>
            <source>half the memory, 11 bits of mantissa, slow on a CPU</source>
            <translation>内存减半，尾数 11 位，在 CPU 上较慢</translation>
        </message>
        <message>
            <source>half the memory, 11 bits of mantissa</source>
            <translation>内存减半，尾数 11 位</translation>
        </message>
        <message>
            <source>%1 (not available: %2)</source>
            <translation>%1（不可用：%2）</translation>
        </message>
        <message>
            <source>Run options</source>
            <translation>运行选项</translation>
        </message>
        <message>
            <source>Run options: implementation, threads, passes, tiles</source>
            <translation>运行选项：实现、线程、轮数、分块</translation>
        </message>
        <message>
            <source>%1 warm-up, %2 timed</source>
            <translation>预热 %1 轮，计时 %2 轮</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunController</name>
        <message>
            <source>done in %1</source>
            <translation>完成，用时 %1</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>what-if: %1</source>
            <translation>假设方案：%1</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln more</source>
            <translation>
                <numerusform>%1 · 另有 %Ln 个</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunOptionsPopup</name>
        <message>
            <source>Implementation</source>
            <translation>实现</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>Warm-up passes</source>
            <translation>预热轮数</translation>
        </message>
        <message>
            <source>Timed passes</source>
            <translation>计时轮数</translation>
        </message>
        <message>
            <source>Most tiles</source>
            <translation>分块上限</translation>
        </message>
        <message>
            <source>Resize order</source>
            <translation>缩放顺序</translation>
        </message>
        <message>
            <source>reference: plain LibTorch, as the official code computes it. fused: not in this version.</source>
            <translation>reference：纯 LibTorch，与官方代码的计算方式相同。fused：此版本不提供。</translation>
        </message>
        <message>
            <source>Processor threads of a run; the window keeps answering whatever is set.</source>
            <translation>运行使用的处理器线程数；无论如何设置，窗口都保持响应。</translation>
        </message>
        <message>
            <source>Passes before the timed ones, so that caches and clocks have settled. They are not counted.</source>
            <translation>计时轮之前的轮数，使缓存和时钟频率稳定下来。不计入结果。</translation>
        </message>
        <message>
            <source>Of more than one, times are medians with the spread from p5 to p95; values are those of the last.</source>
            <translation>多于一轮时，时间取中位数并给出 p5 至 p95 的范围；数值取自最后一轮。</translation>
        </message>
        <message>
            <source>Gundam cuts a page into at most this many tiles of 640 pixels.</source>
            <translation>Gundam 最多将页面切成这么多个 640 像素的分块。</translation>
        </message>
        <message>
            <source>Pillow 13 resizes rows first for some pages: the pixels differ from older Pillow's.</source>
            <translation>Pillow 13 对某些页面先缩放行：像素与较早的 Pillow 不同。</translation>
        </message>
        <message>
            <source>How runs are made</source>
            <translation>运行方式</translation>
        </message>
        <message>
            <source>auto: reference</source>
            <translation>自动：reference</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>reference</translation>
        </message>
        <message>
            <source>fused (not in this version)</source>
            <translation>fused（此版本不提供）</translation>
        </message>
        <message>
            <source>Pillow before 13</source>
            <translation>Pillow 13 之前</translation>
        </message>
        <message>
            <source>Pillow 13</source>
            <translation>Pillow 13</translation>
        </message>
        <message>
            <source>all %1</source>
            <translation>全部 %1</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Defaults</source>
            <translation>默认值</translation>
        </message>
    </context>
    <context>
        <name>deepscope::RunQueuePanel</name>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s)</source>
            <translation>
                <numerusform>%Ln 个运行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1，剩余 %2</translation>
        </message>
        <message>
            <source>Progress of %1</source>
            <translation>%1 的进度</translation>
        </message>
        <message>
            <source>Cancel %1</source>
            <translation>取消 %1</translation>
        </message>
        <message>
            <source>Cancel this run</source>
            <translation>取消此运行</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>全部取消</translation>
        </message>
        <message>
            <source>Cancel the run that goes on and all that wait</source>
            <translation>取消正在进行的运行和所有等待的运行</translation>
        </message>
        <message>
            <source>No run goes on. Run (F5) starts one; while one goes on, more can be asked for and wait here.</source>
            <translation>没有正在进行的运行。“运行”(F5) 可启动一个；运行期间可继续添加，它们会在此等待。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SessionController</name>
        <message>
            <source>before deepscope closes</source>
            <translation>deepscope 关闭前</translation>
        </message>
        <message>
            <source>Unsaved session</source>
            <translation>未保存的会话</translation>
        </message>
        <message>
            <source>Save the notes of this session %1?</source>
            <translation>%1，是否保存此会话的笔记？</translation>
        </message>
        <message>
            <source>Save the changes to %1 %2?</source>
            <translation>%2，是否保存对 %1 的更改？</translation>
        </message>
        <message>
            <source>before a new one begins</source>
            <translation>新会话开始前</translation>
        </message>
        <message>
            <source>Open session</source>
            <translation>打开会话</translation>
        </message>
        <message>
            <source>Sessions (*.deepscope);;All files (*)</source>
            <translation>会话 (*.deepscope);;所有文件 (*)</translation>
        </message>
        <message>
            <source>before another one is opened</source>
            <translation>打开另一个会话前</translation>
        </message>
        <message>
            <source>No session was open before this one.</source>
            <translation>此会话之前没有打开过会话。</translation>
        </message>
        <message>
            <source>The session cannot be opened</source>
            <translation>无法打开会话</translation>
        </message>
        <message numerus="yes">
            <source>%Ln part(s) of the session could not be read</source>
            <translation>
                <numerusform>会话有 %Ln 个部分无法读取</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This session had %Ln run(s). Press %1 to make them again.</source>
            <translation>
                <numerusform>此会话曾有 %Ln 个运行。按 %1 重新运行。</numerusform>
            </translation>
        </message>
        <message>
            <source>No page of this session is missing.</source>
            <translation>此会话没有缺失的页面。</translation>
        </message>
        <message>
            <source>session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Save session</source>
            <translation>保存会话</translation>
        </message>
        <message>
            <source>Sessions (*.deepscope)</source>
            <translation>会话 (*.deepscope)</translation>
        </message>
        <message>
            <source>The session was not saved</source>
            <translation>会话未保存</translation>
        </message>
        <message>
            <source>Changed on disk</source>
            <translation>磁盘上已更改</translation>
        </message>
        <message>
            <source>%1 was written by another program since it was opened here.</source>
            <translation>%1 在此打开之后被其他程序写入过。</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>另存为…</translation>
        </message>
        <message>
            <source>A crash would lose this session: it cannot be kept for recovery</source>
            <translation>若发生崩溃，此会话将丢失：无法为恢复而保存它</translation>
        </message>
        <message>
            <source>before another one is restored</source>
            <translation>恢复另一个会话前</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SessionView</name>
        <message numerus="yes">
            <source>%Ln page(s) changed since the session was saved: %1.</source>
            <translation>
                <numerusform>会话保存之后有 %Ln 个页面已更改：%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is open already.</source>
            <translation>%1 已经打开。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::SettingsDialog</name>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Read a page again when its file changes</source>
            <translation>文件更改时重新读取页面</translation>
        </message>
        <message>
            <source>Reload on change</source>
            <translation>更改时重新加载</translation>
        </message>
        <message>
            <source>Show each stage as it finishes</source>
            <translation>每个阶段完成后立即显示</translation>
        </message>
        <message>
            <source>Follow runs</source>
            <translation>跟随运行</translation>
        </message>
        <message>
            <source>Memory for runs</source>
            <translation>运行可用内存</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>跟随桌面</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>automatic, %1</source>
            <translation>自动，%1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Runs stay open with all they kept until this is full; then the oldest keep their figures alone.</source>
            <translation>此内存用满之前，各运行保留其全部内容；之后最早的运行只保留指标。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageListModel</name>
        <message>
            <source>page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>页面 %1</translation>
        </message>
        <message>
            <source>stage %1</source>
            <translation>阶段 %1</translation>
        </message>
        <message>
            <source>input</source>
            <translation>输入</translation>
        </message>
        <message>
            <source>◆ attends over the whole grid</source>
            <translation>◆ 注意力覆盖整个网格</translation>
        </message>
        <message>
            <source>time is that of all tiles together</source>
            <translation>时间为所有分块合计</translation>
        </message>
        <message numerus="yes">
            <source>%Ln value(s) NaN or infinite</source>
            <translation>
                <numerusform>%Ln 个数值为 NaN 或无穷</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageStrip</name>
        <message>
            <source>Stages of the encoder</source>
            <translation>编码器各阶段</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageTable</name>
        <message>
            <source>Stages</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>Table of stages</source>
            <translation>阶段表</translation>
        </message>
        <message>
            <source>Costs together</source>
            <translation>开销合计</translation>
        </message>
        <message>
            <source>TSV</source>
            <translation>TSV</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Copy as</source>
            <translation>复制为</translation>
        </message>
        <message>
            <source>Copy the table as</source>
            <translation>将表格复制为</translation>
        </message>
        <message>
            <source>Copy the selected stages, or all of them, with a header line</source>
            <translation>复制选中的阶段或全部阶段，含标题行</translation>
        </message>
        <message>
            <source>in execution order; a click on a heading sorts</source>
            <translation>按执行顺序；单击列标题可排序</translation>
        </message>
        <message>
            <source>Selected: %1</source>
            <translation>已选：%1</translation>
        </message>
        <message>
            <source>Together: %1</source>
            <translation>合计：%1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StageTabs</name>
        <message>
            <source>Follows the stage strip</source>
            <translation>跟随阶段条</translation>
        </message>
        <message>
            <source>Stages kept open</source>
            <translation>保持打开的阶段</translation>
        </message>
        <message>
            <source>Close this tab</source>
            <translation>关闭此标签页</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::StatusLine</name>
        <message numerus="yes">
            <source>%Ln thread(s)</source>
            <translation>
                <numerusform>%Ln 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>weights: %1</source>
            <translation>权重：%1</translation>
        </message>
        <message>
            <source>%1 · run %2</source>
            <translation>%1 · 运行 %2</translation>
        </message>
        <message>
            <source>%1 (median of %2)</source>
            <translation>%1（%2 次的中位数）</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个 token</numerusform>
            </translation>
        </message>
        <message>
            <source>peak %1</source>
            <translation>峰值 %1</translation>
        </message>
        <message>
            <source>peak %1 beside %2 of weights</source>
            <translation>峰值 %1，另有权重 %2</translation>
        </message>
        <message>
            <source>Zoom: screen pixels a page pixel</source>
            <translation>缩放：每个页面像素对应的屏幕像素数</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TapPanel</name>
        <message>
            <source>Open a page to see its numbers.</source>
            <translation>打开页面以查看其数值。</translation>
        </message>
        <message>
            <source>Run the encoder to see a stage's numbers.</source>
            <translation>运行编码器以查看阶段的数值。</translation>
        </message>
        <message>
            <source>Choose a stage to see its numbers.</source>
            <translation>选择一个阶段以查看其数值。</translation>
        </message>
        <message>
            <source>This stage has not run yet.</source>
            <translation>此阶段尚未运行。</translation>
        </message>
        <message>
            <source>This stage's tensor is not kept any more, to stay in the memory budget. Run again to see it.</source>
            <translation>为不超出内存上限，此阶段的张量已不再保留。重新运行即可查看。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TensorPanel</name>
        <message>
            <source>%1 cells are too many to copy: %2 at most</source>
            <translation>%1 个单元格过多，无法复制：最多 %2 个</translation>
        </message>
        <message>
            <source>Tensor</source>
            <translation>张量</translation>
        </message>
        <message>
            <source>Values, a row a token, a column a channel</source>
            <translation>数值，每行一个 token，每列一个通道</translation>
        </message>
        <message>
            <source>token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Go to token</source>
            <translation>转到 token</translation>
        </message>
        <message>
            <source>Row and column (20,14), a token's number, or cls; Enter goes there</source>
            <translation>行和列 (20,14)、token 编号或 cls；按 Enter 转到</translation>
        </message>
        <message>
            <source>channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Go to channel</source>
            <translation>转到通道</translation>
        </message>
        <message>
            <source>A channel's number; Enter goes there</source>
            <translation>通道编号；按 Enter 转到</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>着色</translation>
        </message>
        <message>
            <source>Colour cells by their value</source>
            <translation>按数值为单元格着色</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Every value as a number</source>
            <translation>以数字显示每个数值</translation>
        </message>
        <message>
            <source>Strip</source>
            <translation>热图条</translation>
        </message>
        <message>
            <source>Channels by tokens as a picture</source>
            <translation>以图像显示通道 × token</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>no such token here</source>
            <translation>此处没有这个 token</translation>
        </message>
        <message>
            <source>channels are numbered from 0 to %1</source>
            <translation>通道编号从 0 到 %1</translation>
        </message>
        <message>
            <source>%1 · channel %2: %3</source>
            <translation>%1 · 通道 %2：%3</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimeChart</name>
        <message>
            <source>Time per stage</source>
            <translation>各阶段时间</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Logarithmic time axis</source>
            <translation>对数时间轴</translation>
        </message>
        <message>
            <source>Logarithmic time axis: short stages beside long ones</source>
            <translation>对数时间轴：长短阶段均可看清</translation>
        </message>
        <message numerus="yes">
            <source>ms per stage, median of %n, whiskers p5–p95</source>
            <translation>
                <numerusform>每阶段毫秒数，%n 次的中位数，须线为 p5–p95</numerusform>
            </translation>
        </message>
        <message>
            <source>ms per stage</source>
            <translation>每阶段毫秒数</translation>
        </message>
        <message>
            <source>%1 of tiles</source>
            <translation>分块的 %1</translation>
        </message>
        <message>
            <source>Subtract</source>
            <translation>相减</translation>
        </message>
        <message>
            <source>Differences to the reference</source>
            <translation>与对照运行的差值</translation>
        </message>
        <message>
            <source>What each stage takes more or less than in %1</source>
            <translation>各阶段相比 %1 多用或少用的时间</translation>
        </message>
        <message>
            <source>Differences have a sign: their axis is linear</source>
            <translation>差值有正负：坐标轴为线性</translation>
        </message>
        <message>
            <source>ms per stage, less %1: below 0 is faster</source>
            <translation>每阶段毫秒数，减去 %1：小于 0 表示更快</translation>
        </message>
        <message>
            <source>behind: %1</source>
            <translation>后方：%1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TimelineChart</name>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Timeline of the run</source>
            <translation>运行的时间线</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>适应</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>显示整个运行</translation>
        </message>
        <message>
            <source>Show the whole run (F, or double click)</source>
            <translation>显示整个运行（F 或双击）</translation>
        </message>
        <message>
            <source>drag to measure</source>
            <translation>拖动以测量</translation>
        </message>
        <message numerus="yes">
            <source>medians of %n</source>
            <translation>
                <numerusform>%n 次的中位数</numerusform>
            </translation>
        </message>
        <message>
            <source>ΔT %1 · %2 · %3 % of the run</source>
            <translation>ΔT %1 · %2 · 运行的 %3 %</translation>
        </message>
        <message numerus="yes">
            <source>%n stage(s)</source>
            <translation>
                <numerusform>%n 个阶段</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of tiles</source>
            <translation>分块的 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenPanel</name>
        <message>
            <source>Token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>The token's channels</source>
            <translation>token 的通道</translation>
        </message>
        <message>
            <source>The vector in figures</source>
            <translation>向量读数</translation>
        </message>
        <message>
            <source>Comparison with the token under the cursor</source>
            <translation>与光标下的 token 比较</translation>
        </message>
        <message>
            <source>Channels: 12, 100-200</source>
            <translation>通道：12, 100-200</translation>
        </message>
        <message>
            <source>Channels to show</source>
            <translation>要显示的通道</translation>
        </message>
        <message>
            <source>As a JSON array</source>
            <translation>复制为 JSON 数组</translation>
        </message>
        <message>
            <source>As a NumPy array</source>
            <translation>复制为 NumPy 数组</translation>
        </message>
        <message>
            <source>Copy vector</source>
            <translation>复制向量</translation>
        </message>
        <message>
            <source>Copy the vector as</source>
            <translation>将向量复制为</translation>
        </message>
        <message>
            <source>Copy all channels; Ctrl+C copies the selected rows</source>
            <translation>复制全部通道；Ctrl+C 复制选中的行</translation>
        </message>
        <message>
            <source>double click a channel to see it over the page</source>
            <translation>双击通道可在页面上查看</translation>
        </message>
        <message>
            <source>Point at a token to read its vector, click to pin it.</source>
            <translation>指向 token 可读取其向量，单击可固定。</translation>
        </message>
        <message>
            <source>%1 (pinned)</source>
            <translation>%1（已固定）</translation>
        </message>
        <message>
            <source>norm %1</source>
            <translation>范数 %1</translation>
        </message>
        <message>
            <source>mean %1 ± %2</source>
            <translation>均值 %1 ± %2</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n NaN or Inf</source>
            <translation>
                <numerusform>%n 个 NaN 或 Inf</numerusform>
            </translation>
        </message>
        <message>
            <source>point at another token to compare</source>
            <translation>指向另一个 token 以比较</translation>
        </message>
        <message>
            <source>to %1: cosine %2 · distance %3</source>
            <translation>与 %1：余弦 %2 · 距离 %3</translation>
        </message>
        <message>
            <source>Channels are numbered from 0 to %1.</source>
            <translation>通道编号从 0 到 %1。</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenRankModel</name>
        <message>
            <source>The norm as a multiple of the median norm</source>
            <translation>范数是范数中位数的多少倍</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>token</translation>
        </message>
        <message>
            <source>Norm</source>
            <translation>范数</translation>
        </message>
        <message>
            <source>× median</source>
            <translation>× 中位数</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TokenVectorModel</name>
        <message>
            <source>The value of the token under the cursor</source>
            <translation>光标下 token 的数值</translation>
        </message>
        <message>
            <source>Rank by magnitude: 1 is the largest</source>
            <translation>按绝对值排名：1 为最大</translation>
        </message>
        <message>
            <source>How many standard deviations the value lies from this channel's mean over all tokens</source>
            <translation>数值偏离此通道在全部 token 上的均值多少个标准差</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>排名</translation>
        </message>
        <message>
            <source>z</source>
            <translation>z</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TourCard</name>
        <message>
            <source>Tour · %1 of %2</source>
            <translation>导览 · %1 / %2</translation>
        </message>
        <message>
            <source>Try: %1</source>
            <translation>试一试：%1</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>第 %1 步，共 %2 步</translation>
        </message>
        <message>
            <source>Go to a step (Home, End: first, last)</source>
            <translation>转到某一步（Home、End：第一步、最后一步）</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Leave the tour; everything is as before (Esc)</source>
            <translation>退出导览；一切恢复原状 (Esc)</translation>
        </message>
        <message>
            <source>Leave the tour</source>
            <translation>退出导览</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Step before (Left)</source>
            <translation>上一步（左方向键）</translation>
        </message>
        <message>
            <source>Step before</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>End the tour</source>
            <translation>结束导览</translation>
        </message>
        <message>
            <source>Next step (Right)</source>
            <translation>下一步（右方向键）</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>重新运行</translation>
        </message>
        <message>
            <source>Guided tour: %1</source>
            <translation>导览：%1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::TourController</name>
        <message>
            <source>The run failed: %1</source>
            <translation>运行失败：%1</translation>
        </message>
        <message>
            <source>The run was cancelled. The tour goes on once the page has run in mode %1.</source>
            <translation>运行已取消。页面以 %1 模式运行完毕后，导览继续。</translation>
        </message>
        <message>
            <source>Reading the sample page…</source>
            <translation>正在读取示例页面…</translation>
        </message>
        <message>
            <source>Running the encoder in mode %1…</source>
            <translation>正在以 %1 模式运行编码器…</translation>
        </message>
        <message>
            <source>Running the encoder in mode %1: %2</source>
            <translation>正在以 %1 模式运行编码器：%2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::VectorPlot</name>
        <message>
            <source>The token's vector, a bar a channel</source>
            <translation>token 的向量，每个通道一条柱</translation>
        </message>
        <message>
            <source>channel %1: %2</source>
            <translation>通道 %1：%2</translation>
        </message>
        <message>
            <source>%1, there %2</source>
            <translation>%1，另一 token %2</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewBar</name>
        <message>
            <source>channel %1: %2</source>
            <translation>通道 %1：%2</translation>
        </message>
        <message>
            <source>Strongest at the pinned token</source>
            <translation>在固定的 token 处最强</translation>
        </message>
        <message>
            <source>Largest spread over the tokens</source>
            <translation>各 token 间离散度最大</translation>
        </message>
        <message>
            <source>looking for channels…</source>
            <translation>正在查找通道…</translation>
        </message>
        <message>
            <source>The norm; where a token is pinned and the stage attends, its attention</source>
            <translation>范数；若已固定 token 且此阶段有注意力，则为其注意力</translation>
        </message>
        <message>
            <source>Mean of heads</source>
            <translation>各头均值</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>Max of heads</source>
            <translation>各头最大值</translation>
        </message>
        <message>
            <source>Max</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>Softmax of the sum</source>
            <translation>总和的 softmax</translation>
        </message>
        <message>
            <source>q·k alone</source>
            <translation>仅 q·k</translation>
        </message>
        <message>
            <source>rel_h alone</source>
            <translation>仅 rel_h</translation>
        </message>
        <message>
            <source>rel_w alone</source>
            <translation>仅 rel_w</translation>
        </message>
        <message>
            <source>Way to look</source>
            <translation>观察方式</translation>
        </message>
        <message>
            <source>Way to look at this stage</source>
            <translation>此阶段的观察方式</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>通道</translation>
        </message>
        <message>
            <source>Channel (the wheel turns it)</source>
            <translation>通道（滚轮可切换）</translation>
        </message>
        <message>
            <source>find…</source>
            <translation>查找…</translation>
        </message>
        <message>
            <source>Find a channel</source>
            <translation>查找通道</translation>
        </message>
        <message>
            <source>Channels with the largest spread, and the strongest at the pinned token</source>
            <translation>离散度最大的通道，以及在固定的 token 处最强的通道</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>Attention head</source>
            <translation>注意力头</translation>
        </message>
        <message>
            <source>Part of attention</source>
            <translation>注意力的组成</translation>
        </message>
        <message>
            <source>The weights, or one part of the logits they come from</source>
            <translation>权重，或得出权重的 logit 的某一组成</translation>
        </message>
        <message>
            <source>top </source>
            <translation>累计权重前 </translation>
        </message>
        <message>
            <source> % of mass</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Kept share of attention</source>
            <translation>保留的注意力占比</translation>
        </message>
        <message>
            <source>Only the strongest keys that together hold this share of the attention</source>
            <translation>仅最强的键，它们合计占注意力的此比例</translation>
        </message>
        <message>
            <source>one fit for all runs</source>
            <translation>所有运行共同拟合</translation>
        </message>
        <message>
            <source>Fits the components over this stage of all runs that are there: their colours compare</source>
            <translation>在现有全部运行的此阶段上共同拟合主成分：它们的颜色可相互比较</translation>
        </message>
        <message>
            <source>without outliers</source>
            <translation>排除离群 token</translation>
        </message>
        <message>
            <source>Tokens of exceptional norm take no part in fitting the components</source>
            <translation>范数异常的 token 不参与主成分拟合</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewHistory</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
    </context>
    <context>
        <name>deepscope::ViewNote</name>
        <message>
            <source>Caution</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Caution: %1</source>
            <translation>注意：%1</translation>
        </message>
        <message>
            <source>About this view</source>
            <translation>关于此视图</translation>
        </message>
        <message>
            <source>Less about this view</source>
            <translation>收起此视图的说明</translation>
        </message>
        <message>
            <source>More about this view: how to use it, what its stage computes</source>
            <translation>此视图的更多说明：如何使用，其阶段计算什么</translation>
        </message>
        <message>
            <source>Close the note</source>
            <translation>关闭说明</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WeightsButton</name>
        <message>
            <source>synthetic %1 · seed %2</source>
            <translation>合成 %1 · 种子 %2</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Weights of the next run</source>
            <translation>下次运行的权重</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>种子 %1</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>none found in the Hugging Face cache</source>
            <translation>Hugging Face 缓存中未找到</translation>
        </message>
        <message>
            <source>%1, found in the Hugging Face cache</source>
            <translation>%1，位于 Hugging Face 缓存</translation>
        </message>
        <message>
            <source>Open checkpoint file…</source>
            <translation>打开检查点文件…</translation>
        </message>
        <message>
            <source>Open checkpoint folder…</source>
            <translation>打开检查点文件夹…</translation>
        </message>
        <message>
            <source>Synthetic</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>released: the released model's shapes</source>
            <translation>released：发布模型的形状</translation>
        </message>
        <message>
            <source>design-note: 8×8 windows, no global block</source>
            <translation>design-note：8×8 窗口，无全局块</translation>
        </message>
        <message>
            <source>mini: small and quick</source>
            <translation>mini：小而快</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>Seed of the synthetic weights</source>
            <translation>合成权重的种子</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WindowActions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>语言(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Save snapshot…</source>
            <translation>保存截图(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Fit page</source>
            <translation>适合窗口(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;One to one</source>
            <translation>原始大小(&amp;O)</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom &amp;out</source>
            <translation>缩小(&amp;Z)</translation>
        </message>
        <message>
            <source>&amp;Run encoder</source>
            <translation>运行编码器(&amp;R)</translation>
        </message>
        <message>
            <source>▶ Run</source>
            <translation>▶ 运行</translation>
        </message>
        <message>
            <source>Run the encoder on this page (F5)</source>
            <translation>在此页面上运行编码器 (F5)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>取消(&amp;C)</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stop the run (Esc)</source>
            <translation>停止运行 (Esc)</translation>
        </message>
        <message>
            <source>&amp;Keys and mouse</source>
            <translation>按键与鼠标(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About deepscope</source>
            <translation>关于 deepscope(&amp;A)</translation>
        </message>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>面板(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>转到(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Open pages…</source>
            <translation>打开页面(&amp;O)…</translation>
        </message>
        <message>
            <source>Open &amp;folder of pages…</source>
            <translation>打开页面文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Paste page</source>
            <translation>粘贴页面(&amp;P)</translation>
        </message>
        <message>
            <source>Open sa&amp;mple page</source>
            <translation>打开示例页面(&amp;M)</translation>
        </message>
        <message>
            <source>Open re&amp;cent</source>
            <translation>最近打开(&amp;C)</translation>
        </message>
        <message>
            <source>Open chec&amp;kpoint file…</source>
            <translation>打开检查点文件(&amp;K)…</translation>
        </message>
        <message>
            <source>Open checkpoint fol&amp;der…</source>
            <translation>打开检查点文件夹(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Read page again</source>
            <translation>重新读取页面(&amp;R)</translation>
        </message>
        <message>
            <source>C&amp;lose page</source>
            <translation>关闭页面(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Copy token's figures</source>
            <translation>复制 token 读数(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Find page</source>
            <translation>查找页面(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Go to token…</source>
            <translation>转到 token(&amp;G)…</translation>
        </message>
        <message>
            <source>U&amp;npin token</source>
            <translation>取消固定 token(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>设置(&amp;S)…</translation>
        </message>
        <message>
            <source>Token &amp;grid</source>
            <translation>token 网格(&amp;G)</translation>
        </message>
        <message>
            <source>Tile &amp;borders</source>
            <translation>分块边界(&amp;B)</translation>
        </message>
        <message>
            <source>P&amp;adding</source>
            <translation>填充(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Values in cells</source>
            <translation>单元格中的值(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Magnifier</source>
            <translation>放大镜(&amp;M)</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>全屏(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Restore default layout</source>
            <translation>恢复默认布局(&amp;R)</translation>
        </message>
        <message>
            <source>Stage &amp;before</source>
            <translation>上一阶段(&amp;B)</translation>
        </message>
        <message>
            <source>Stage &amp;after</source>
            <translation>下一阶段(&amp;A)</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>上一页面</translation>
        </message>
        <message>
            <source>Page after</source>
            <translation>下一页面</translation>
        </message>
        <message>
            <source>Run before</source>
            <translation>上一次运行</translation>
        </message>
        <message>
            <source>Run after</source>
            <translation>下一次运行</translation>
        </message>
        <message>
            <source>&amp;Keep stage in a tab</source>
            <translation>在标签页中保留阶段(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Close tab</source>
            <translation>关闭标签页(&amp;C)</translation>
        </message>
        <message>
            <source>Tab before</source>
            <translation>上一标签页</translation>
        </message>
        <message>
            <source>Tab after</source>
            <translation>下一标签页</translation>
        </message>
        <message>
            <source>Run &amp;all modes</source>
            <translation>运行所有模式(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Measure: warm up, then at least 5 passes</source>
            <translation>测量：先预热，再至少计时 5 轮(&amp;M)</translation>
        </message>
        <message>
            <source>Run the parallel &amp;what-if</source>
            <translation>运行并行假设方案(&amp;W)</translation>
        </message>
        <message>
            <source>Measure this mac&amp;hine's rates</source>
            <translation>测量本机速率(&amp;H)</translation>
        </message>
        <message>
            <source>Cancel all</source>
            <translation>全部取消</translation>
        </message>
        <message>
            <source>&amp;Way to look</source>
            <translation>观察方式(&amp;W)</translation>
        </message>
        <message>
            <source>Channel before</source>
            <translation>上一通道</translation>
        </message>
        <message>
            <source>Channel after</source>
            <translation>下一通道</translation>
        </message>
        <message>
            <source>Head before</source>
            <translation>上一个头</translation>
        </message>
        <message>
            <source>Head after</source>
            <translation>下一个头</translation>
        </message>
        <message>
            <source>Attention win&amp;dows</source>
            <translation>注意力窗口(&amp;D)</translation>
        </message>
        <message>
            <source>To&amp;ken's patch and field</source>
            <translation>token 的图块与感受野(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Explain what is shown</source>
            <translation>说明所示内容(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Keep this run</source>
            <translation>保留此运行(&amp;K)</translation>
        </message>
        <message>
            <source>Guided &amp;tour</source>
            <translation>导览(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;New session</source>
            <translation>新建会话(&amp;N)</translation>
        </message>
        <message>
            <source>Op&amp;en session…</source>
            <translation>打开会话(&amp;E)…</translation>
        </message>
        <message>
            <source>Reopen last session</source>
            <translation>重新打开上次的会话</translation>
        </message>
        <message>
            <source>Sa&amp;ve session</source>
            <translation>保存会话(&amp;V)</translation>
        </message>
        <message>
            <source>Save session &amp;as…</source>
            <translation>会话另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>Locate m&amp;issing pages…</source>
            <translation>定位缺失的页面(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>导出(&amp;E)…</translation>
        </message>
        <message>
            <source>Save p&amp;icture of the page or panel…</source>
            <translation>保存页面或面板的图片(&amp;I)…</translation>
        </message>
        <message>
            <source>Copy as co&amp;mmand</source>
            <translation>复制为命令(&amp;M)</translation>
        </message>
        <message>
            <source>The &amp;window: snapshot</source>
            <translation>窗口：snapshot(&amp;W)</translation>
        </message>
        <message>
            <source>The &amp;picture on the page</source>
            <translation>页面上的图片(&amp;P)</translation>
        </message>
        <message>
            <source>The run's &amp;taps: encode --dump</source>
            <translation>运行的探点：encode --dump(&amp;T)</translation>
        </message>
        <message>
            <source>Add n&amp;ote to pinned token</source>
            <translation>为固定的 token 添加笔记(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Inspect</source>
            <translation>检查(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Compare resolutions</source>
            <translation>对比分辨率(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Diff dumps</source>
            <translation>比较转储差异(&amp;D)</translation>
        </message>
        <message>
            <source>Run the session's modes again</source>
            <translation>重新运行会话的各个模式</translation>
        </message>
    </context>
    <context>
        <name>deepscope::Workspace</name>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
    </context>
    <context>
        <name>deepscope::WorkspaceSwitch</name>
        <message>
            <source>Workspaces</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Diff</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>One run, stage by stage (Ctrl+1)</source>
            <translation>逐阶段查看一个运行 (Ctrl+1)</translation>
        </message>
        <message>
            <source>One page in several resolutions, side by side (Ctrl+2)</source>
            <translation>一个页面的多种分辨率，并排显示 (Ctrl+2)</translation>
        </message>
        <message>
            <source>Two dumps, or two runs: where they part (Ctrl+3)</source>
            <translation>两个转储或两个运行：从何处开始偏离 (Ctrl+3)</translation>
        </message>
    </context>
</TS>
