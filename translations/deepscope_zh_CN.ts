<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>run the encoder</source>
            <translation>运行编码器</translation>
        </message>
        <message>
            <source>cancel the run; unpin the token</source>
            <translation>取消运行；取消固定 token</translation>
        </message>
        <message>
            <source>open a page</source>
            <translation>打开页面</translation>
        </message>
        <message>
            <source>save a picture of the window</source>
            <translation>保存窗口截图</translation>
        </message>
        <message>
            <source>stage before, stage after (in the strip)</source>
            <translation>上一级、下一级（在阶段条中）</translation>
        </message>
        <message>
            <source>wheel</source>
            <translation>滚轮</translation>
        </message>
        <message>
            <source>zoom at the cursor; scroll the strip</source>
            <translation>以光标为中心缩放；滚动阶段条</translation>
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
            <source>fit, one to one, zoom in, zoom out (on the page)</source>
            <translation>适合窗口、原始大小、放大、缩小（在页面上）</translation>
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
            <translation>单击、回车</translation>
        </message>
        <message>
            <source>pin a token and see its attention; again to unpin</source>
            <translation>固定 token 并查看其注意力；再次操作取消固定</translation>
        </message>
        <message>
            <source>move the pinned token</source>
            <translation>移动固定的 token</translation>
        </message>
        <message>
            <source>Shows the DeepSeek-OCR vision encoder at work, stage by stage, on a page of yours.</source>
            <translation>在您的页面上逐级展示 DeepSeek-OCR 视觉编码器的工作过程。</translation>
        </message>
        <message>
            <source>The source is under the MIT licence. This program links QCustomPlot and is therefore, as a whole, under the GNU General Public License, version 3.</source>
            <translation>源代码采用 MIT 许可证。本程序链接了 QCustomPlot，因此整体遵循 GNU 通用公共许可证第 3 版。</translation>
        </message>
        <message>
            <source>With thanks to Qt (LGPL-3), QCustomPlot (GPL-3), LibTorch (BSD-3), OpenCV (Apache-2.0), nlohmann-json (MIT) and CLI11 (BSD-3).</source>
            <translation>感谢 Qt (LGPL-3)、QCustomPlot (GPL-3)、LibTorch (BSD-3)、OpenCV (Apache-2.0)、nlohmann-json (MIT) 和 CLI11 (BSD-3)。</translation>
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
            <source>Keys and mouse</source>
            <translation>按键与鼠标</translation>
        </message>
    </context>
    <context>
        <name>InspectionSession</name>
        <message>
            <source>sample page</source>
            <translation>示例页面</translation>
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
            <source>Logarithmic colours: weak attention becomes visible</source>
            <translation>对数配色：使微弱的注意力可见</translation>
        </message>
        <message>
            <source>Opacity of the overlay</source>
            <translation>叠加层不透明度</translation>
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
            <source>Executed</source>
            <translation>实际运算</translation>
        </message>
        <message>
            <source>Memory after</source>
            <translation>结束后内存</translation>
        </message>
        <message>
            <source>Peak memory</source>
            <translation>峰值内存</translation>
        </message>
    </context>
    <context>
        <name>deepscope::CostPanel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>ms per stage</source>
            <translation>各阶段毫秒数</translation>
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
            <source>MiB of tensors live, beside the weights</source>
            <translation>存活张量 MiB（不含权重）</translation>
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
            <translation>落在填充</translation>
        </message>
        <message>
            <source>on CLS</source>
            <translation>落在 CLS</translation>
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
        <name>deepscope::MainWindow</name>
        <message>
            <source>cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>Cannot show this stage</source>
            <translation>无法显示此阶段</translation>
        </message>
        <message>
            <source>Stages of the encoder</source>
            <translation>编码器各阶段</translation>
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
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>读取中…</translation>
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
            <source>loading weights… %1 %</source>
            <translation>正在加载权重… %1 %</translation>
        </message>
        <message>
            <source>preparing…</source>
            <translation>准备中…</translation>
        </message>
        <message>
            <source>done in %1</source>
            <translation>完成，用时 %1</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>The run failed</source>
            <translation>运行失败</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
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
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个 token</numerusform>
            </translation>
        </message>
        <message>
            <source>peak %1 beside %2 of weights</source>
            <translation>峰值 %1，另有权重 %2</translation>
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
        <message>
            <source>peak %1</source>
            <translation>峰值 %1</translation>
        </message>
    </context>
    <context>
        <name>deepscope::MemoryChart</name>
        <message>
            <source>Memory over time</source>
            <translation>内存随时间变化</translation>
        </message>
        <message>
            <source>%1
peak %2 · %3 after</source>
            <translation>%1
峰值 %2 · 结束后 %3</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>秒</translation>
        </message>
        <message>
            <source>peak %1 · %2</source>
            <translation>峰值 %1 · %2</translation>
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
        <name>deepscope::PageList</name>
        <message>
            <source>Open pages</source>
            <translation>已打开的页面</translation>
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
            <source>%1 (not available)</source>
            <translation>%1（不可用）</translation>
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
            <translation>这些权重是合成的：数字与热图展示编码器如何工作，而非发布模型所见。</translation>
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
        <name>deepscope::TimeChart</name>
        <message>
            <source>Time per stage</source>
            <translation>各阶段时间</translation>
        </message>
        <message>
            <source>tiles</source>
            <translation>分块</translation>
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
            <source>&amp;Open page…</source>
            <translation>打开页面(&amp;O)…</translation>
        </message>
        <message>
            <source>Open sample page</source>
            <translation>打开示例页面</translation>
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
            <translation>缩小(&amp;O)</translation>
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
    </context>
</TS>
