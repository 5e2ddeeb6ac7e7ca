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
            <source>weight %1 · max %2</source>
            <translation>权重 %1 · 最大 %2</translation>
        </message>
        <message>
            <source>norm %1 · max %2</source>
            <translation>范数 %1 · 最大 %2</translation>
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
        <name>deepscope::HistogramView</name>
        <message>
            <source>Histogram of values</source>
            <translation>数值直方图</translation>
        </message>
        <message>
            <source>%1 values from %2 to %3; heights are logarithmic</source>
            <translation>%1 个数值，从 %2 到 %3；高度为对数</translation>
        </message>
    </context>
    <context>
        <name>deepscope::InspectionPresenter</name>
        <message>
            <source>Nothing to show</source>
            <translation>无可显示内容</translation>
        </message>
        <message>
            <source>run again to see this stage</source>
            <translation>重新运行以查看此阶段</translation>
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
            <source>Layout</source>
            <translation>排布</translation>
        </message>
        <message>
            <source>norm of %1, each line closed by a newline, the separator last</source>
            <translation>%1 的范数，每行以换行 token 结尾，最后是分隔符</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message numerus="yes">
            <source>%1 · query %2 · mean of %n head(s)</source>
            <translation>
                <numerusform>%1 · 查询 %2 · %n 个头的均值</numerusform>
            </translation>
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
            <source>Norm</source>
            <translation>范数</translation>
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
            <source>Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp);;All files (*)</source>
            <translation>图片 (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp);;所有文件 (*)</translation>
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
            <source>%1 — deepscope</source>
            <translation>%1 — deepscope</translation>
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
            <source>PNG, JPEG, WebP, TIFF or BMP; or press %1</source>
            <translation>PNG、JPEG、WebP、TIFF 或 BMP；或按 %1</translation>
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
    </context>
</TS>
