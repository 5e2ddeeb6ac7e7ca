# LibTorch from the project's own Python environment (tools/setup puts it there), or from -DDEEPSCOPE_TORCH_DIR=…/torch.
# Targets: LibTorch::cpu (what the encoder links), LibTorch::cuda (what the CUDA module links).
# Torch's own package is not used: it wants a CUDA compiler and links its CUDA libraries into everything, 350 MB that
# a machine without a device need not load.

set(DEEPSCOPE_TORCH_DIR "" CACHE PATH "Folder of the torch Python package (holds include/ and lib/)")
set(_torch_dir "${DEEPSCOPE_TORCH_DIR}")
if(NOT _torch_dir)
    file(GLOB _candidates "${CMAKE_SOURCE_DIR}/.deps/venv/lib/python3*/site-packages/torch")
    list(GET _candidates 0 _torch_dir)
endif()
if(NOT EXISTS "${_torch_dir}/lib/libtorch_cpu.so")
    message(FATAL_ERROR "LibTorch: expected libtorch_cpu.so in '${_torch_dir}/lib'; run tools/setup or set DEEPSCOPE_TORCH_DIR")
endif()

function(_import_torch target library)
    add_library(LibTorch::${target} SHARED IMPORTED GLOBAL)
    set_target_properties(LibTorch::${target} PROPERTIES IMPORTED_LOCATION "${_torch_dir}/lib/${library}")
    target_include_directories(LibTorch::${target} SYSTEM INTERFACE "${_torch_dir}/include")
endfunction()
_import_torch(c10 libc10.so)
_import_torch(cpu libtorch_cpu.so)
target_link_libraries(LibTorch::cpu INTERFACE LibTorch::c10)
if(EXISTS "${_torch_dir}/lib/libtorch_cuda.so")
    _import_torch(c10_cuda libc10_cuda.so)
    _import_torch(cuda libtorch_cuda.so)
    target_link_libraries(LibTorch::cuda INTERFACE LibTorch::c10_cuda LibTorch::cpu)
    # Its operators register themselves as it is loaded; a linker that drops libraries no symbol is used of would lose them.
    target_link_options(LibTorch::cuda INTERFACE -Wl,--no-as-needed)
endif()
set(LIBTORCH_LIBRARY_DIR "${_torch_dir}/lib")
message(STATUS "LibTorch: ${_torch_dir}")
